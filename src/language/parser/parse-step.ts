import { childrenOf, type Parsed, type ParsedToken, type Tagged } from '../../document/sentence.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Archive } from '../model/archive.ts';
import { openQuadModel, openSparseModel } from '../model/linear-model.ts';
import type { SyntaxInfo } from '../syntax-info.ts';
import { createParser } from './parser.ts';
import { createParserInput } from './parser-input.ts';

/** Opens the parser of a model file as a step: tagged tokens gain heads and relations. */
export function createParseStep(archive: Archive, lexicon: Lexicon): (sentence: Tagged) => Parsed {
  const info = archive.info as SyntaxInfo;
  const tags = new Map(info.tags.map((tag, index) => [tag, index + 1]));
  const coarseOf = coarseTags(info.tags);
  const parser = createParser(
    {
      moves: openQuadModel(archive, 'moves'),
      arcs: openSparseModel(archive, 'arcs', info.models.arcs),
      labels: openSparseModel(archive, 'labels', info.models.labels),
    },
    info.beam,
  );
  return ({ index, span, tokens }) => {
    const numbers = Int32Array.from(tokens, ({ upos, xpos }) => tags.get(`${upos} ${xpos}`) ?? 1);
    const facts = tokens.map(({ text }) => lexicon.look(text));
    const tree = parser.parse(createParserInput(facts, numbers, coarseOf));
    const parsed = tokens.map(({ text, start, end, upos, xpos, lemma }, at): ParsedToken => {
      const deprel = info.relations[tree.labels[at]! - 1]!;
      return { text, start, end, upos, xpos, lemma, head: tree.heads[at]!, deprel };
    });
    return { index, span, tokens: parsed, children: childrenOf([...tree.heads]) };
  };
}

/** For each tag ("UPOS XPOS", from 1) the number of its UPOS, from 1. */
function coarseTags(tags: readonly string[]): Int32Array {
  const uposes = [...new Set(tags.map((tag) => tag.split(' ')[0]!))];
  return Int32Array.from([0, ...tags.map((tag) => uposes.indexOf(tag.split(' ')[0]!) + 1)]);
}
