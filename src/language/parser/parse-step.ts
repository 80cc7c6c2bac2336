import { childrenOf, type Parsed, type ParsedToken, type Tagged } from '../../document/sentence.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Archive } from '../model/archive.ts';
import { openTreeParser } from '../network/open-network.ts';
import type { SyntaxInfo } from '../syntax-info.ts';
import { createCompoundFinder } from './compounds.ts';
import { raiseSunkGovernors } from './sunk-governors.ts';

/** The relation of the words before the last of a compound. */
const compound = 'compound';

/** The relation that joins the pieces of a sentence which is too long to be parsed at once. */
const joint = 'parataxis';

/** Opens the parser of a model file as a step: tagged tokens gain heads and relations. `compounds` are taken as known. */
export function createParseStep(
  archive: Archive,
  lexicon: Lexicon,
  compounds: readonly string[],
): (sentence: Tagged) => Parsed {
  const info = archive.info as SyntaxInfo;
  const tags = new Map(info.tags.map((tag, index) => [tag, index + 1]));
  const parse = openTreeParser(archive, info.network, info.relations.indexOf(joint));
  const findCompounds = createCompoundFinder(compounds);
  return ({ index, span, tokens }) => {
    const known = findCompounds(tokens);
    const compounded = new Set(known.map(({ word }) => word));
    const numbers = Int32Array.from(tokens, ({ upos, xpos }) => tags.get(`${upos} ${xpos}`) ?? 0);
    const { heads, relations } = parse(
      tokens.map(({ text }) => lexicon.look(text)),
      numbers,
      known,
    );
    const parsed = tokens.map(({ text, start, end, upos, xpos, lemma }, at): ParsedToken => {
      const isCompounded = compounded.has(at) && upos !== 'ADJ';
      const deprel = isCompounded ? compound : info.relations[relations[at]!]!;
      return { text, start, end, upos, xpos, lemma, head: heads[at]!, deprel };
    });
    const mended = raiseSunkGovernors(parsed);
    return { index, span, tokens: mended, children: childrenOf(mended.map(({ head }) => head)) };
  };
}
