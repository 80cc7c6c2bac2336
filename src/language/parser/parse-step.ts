import { childrenOf, type Parsed, type ParsedToken, type Tagged } from '../../document/sentence.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Archive } from '../model/archive.ts';
import { openTreeParser } from '../network/open-network.ts';
import type { SyntaxInfo } from '../syntax-info.ts';

/** The relation that joins the pieces of a sentence which is too long to be parsed at once. */
const joint = 'parataxis';

/** Opens the parser of a model file as a step: tagged tokens gain heads and relations. */
export function createParseStep(archive: Archive, lexicon: Lexicon): (sentence: Tagged) => Parsed {
  const info = archive.info as SyntaxInfo;
  const tags = new Map(info.tags.map((tag, index) => [tag, index + 1]));
  const parse = openTreeParser(archive, info.network, info.relations.indexOf(joint));
  return ({ index, span, tokens }) => {
    const numbers = Int32Array.from(tokens, ({ upos, xpos }) => tags.get(`${upos} ${xpos}`) ?? 0);
    const { heads, relations } = parse(
      tokens.map(({ text }) => lexicon.look(text)),
      numbers,
    );
    const parsed = tokens.map(({ text, start, end, upos, xpos, lemma }, at): ParsedToken => {
      const deprel = info.relations[relations[at]!]!;
      return { text, start, end, upos, xpos, lemma, head: heads[at]!, deprel };
    });
    return { index, span, tokens: parsed, children: childrenOf([...heads]) };
  };
}
