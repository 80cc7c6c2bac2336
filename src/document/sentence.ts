import type { Span } from './span.ts';

/** A word or mark of punctuation: `text` is the article's own text at `[start, end)` (UTF-16, from the article's start). */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A token with its part of speech: `upos` as Universal Dependencies names it, `xpos` as the Penn Treebank does. */
export interface TaggedToken extends Token {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
}

/** A token with its place in the dependency tree: `head` is the index of its governor in the sentence, -1 for the root. */
export interface ParsedToken extends TaggedToken {
  readonly head: number;
  readonly deprel: string;
}

/** A sentence split into tokens. `index` is its place in the article, `span` its range. */
export interface Tokenised {
  readonly index: number;
  readonly span: Span;
  readonly tokens: readonly Token[];
}

/** A sentence whose tokens carry parts of speech and lemmas. */
export interface Tagged extends Tokenised {
  readonly tokens: readonly TaggedToken[];
}

/** A sentence with its dependency tree. `children[i]` lists the dependents of token `i`, left to right. */
export interface Parsed extends Tagged {
  readonly tokens: readonly ParsedToken[];
  readonly children: readonly (readonly number[])[];
}

/** The dependents of every token, left to right, from the heads alone. */
export function childrenOf(heads: readonly number[]): number[][] {
  const children: number[][] = heads.map(() => []);
  heads.forEach((head, index) => {
    children[head]?.push(index);
  });
  return children;
}
