import type { TaggedToken } from '../../document/sentence.ts';
import type { Clusters } from '../clusters.ts';
import { hashText } from '../hash.ts';
import type { LexiconSpan } from './name-lexicon.ts';
import { letterCase, shapeOf, writingStyle } from './shape.ts';

/** What the features of a sentence are made of: one number for each token, under the name of what it tells. */
export interface Attributes {
  readonly count: number;
  /** The words as they are written. */
  readonly written: readonly string[];
  /** Words in lower case, each digit a 0. */
  readonly lower: readonly string[];
  /** Hashes of the words in lower case, of their shapes and of their Penn Treebank tags. */
  readonly word: Int32Array;
  readonly shape: Int32Array;
  readonly tag: Int32Array;
  /** See `letterCase`. */
  readonly letters: Uint8Array;
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly coarse: Int32Array;
  /** What the word is mostly the name of: see `Clusters.type`. */
  readonly type: Int32Array;
  /** Sets of kinds: of the token alone, of a longer run that begins with it, of one that it goes on. */
  readonly alone: Int32Array;
  readonly begun: Int32Array;
  readonly within: Int32Array;
  /** How the sentence is written: see `writingStyle`. */
  readonly style: number;
  /** The run of likely name words that the token stands in, `[runFirst, runLast)`; an empty run where it stands in none. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
}

const joiners: ReadonlySet<string> = new Set(['-', '&', 'of']);

function markKinds(attributes: Attributes, spans: readonly LexiconSpan[]): void {
  const { alone, begun, within } = attributes;
  for (const { first, last, kinds } of spans) {
    if (last - first === 1) alone[first]! |= kinds;
    else begun[first]! |= kinds;
    for (let token = first + 1; token < last; token++) within[token]! |= kinds;
  }
}

/** True when the word may be part of a name: the tagger says so, or its capital does where capitals tell anything. */
function looksLikeName({ text, xpos }: TaggedToken, index: number, style: number): boolean {
  return xpos === 'NNP' || xpos === 'NNPS' || (style === 0 && index > 0 && letterCase(text) >= 2);
}

/** Fills in the runs: words that look like names, and single hyphens, ampersands and "of" between them. */
function markRuns({ runFirst, runLast, style }: Attributes, tokens: readonly TaggedToken[]): void {
  const isName = tokens.map((token, index) => looksLikeName(token, index, style));
  const joins = (index: number) => isName[index] || (isName[index + 1] && joiners.has(tokens[index]!.text));
  for (let first = 0; first < tokens.length; first++) {
    if (!isName[first]) continue;
    let last = first + 1;
    while (last < tokens.length && joins(last)) last++;
    runFirst.fill(first, first, last);
    runLast.fill(last, first, last);
    first = last;
  }
}

/** The attributes of a sentence, given what the lexicons hold of it. */
export function attributesOf(
  tokens: readonly TaggedToken[],
  spans: readonly LexiconSpan[],
  clusters: Clusters,
): Attributes {
  const lower = tokens.map((token) => token.text.toLowerCase().replace(/’/g, "'").replace(/\d/g, '0'));
  const numbers = (of: (token: TaggedToken, index: number) => number) => Int32Array.from(tokens, of);
  const attributes: Attributes = {
    count: tokens.length,
    written: tokens.map(({ text }) => text),
    lower,
    word: Int32Array.from(lower, (word) => hashText(word)),
    shape: numbers((token) => hashText(shapeOf(token.text))),
    tag: numbers((token) => hashText(token.xpos)),
    letters: Uint8Array.from(tokens, (token) => letterCase(token.text)),
    fine: Int32Array.from(lower, (word) => clusters.fine(word)),
    middle: Int32Array.from(lower, (word) => clusters.middle(word)),
    coarse: Int32Array.from(lower, (word) => clusters.coarse(word)),
    type: Int32Array.from(lower, (word) => clusters.type(word)),
    alone: new Int32Array(tokens.length),
    begun: new Int32Array(tokens.length),
    within: new Int32Array(tokens.length),
    style: writingStyle(tokens.map((token) => token.text)),
    runFirst: new Int32Array(tokens.length),
    runLast: new Int32Array(tokens.length),
  };
  markKinds(attributes, spans);
  markRuns(attributes, tokens);
  return attributes;
}
