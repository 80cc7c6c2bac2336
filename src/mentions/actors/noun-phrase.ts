import type { Parsed } from '../../document/sentence.ts';

/** Relations by which words before a noun belong to its phrase. */
const modifying = new Set([
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod',
  'flat',
  'appos',
  'advmod',
  'conj',
  'cc',
  'punct',
  'case',
  'goeswith',
  'det',
  'nmod:desc',
  'obl:npmod',
  'obl:unmarked',
  'nmod:unmarked',
  'acl',
  'dep',
]);
const inside = new Set([
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'X',
  'SYM',
  'ADV',
  'PART',
  'CCONJ',
  'PUNCT',
  'VERB',
  'DET',
]);

/** What names say of tokens: those that surely belong to the phrase, and those that end another one before it. */
export interface NameBounds {
  readonly claimed: (token: number) => boolean;
  readonly closed: (token: number) => boolean;
}

/**
 * Where the phrase of a noun begins: as far to the left of `head` as words hang on it, directly or through one another,
 * or as `claimed` says that they belong to a name. Never goes over a comma that does not divide adjectives, nor a verb.
 */
export function phraseStart(sentence: Parsed, head: number, { claimed, closed }: NameBounds): number {
  let first = head;
  for (let token = head - 1; token >= 0; token--) {
    const named = claimed(token);
    if (closed(token) || !isJoinable(sentence, token)) break;
    if (!named && (sentence.tokens[token]!.upos === 'DET' || !belongs(sentence, token, head))) break;
    first = token;
  }
  return withoutFringe(sentence, first, head, claimed);
}

/** A plural before "and" is a phrase of its own, and little but adverbs stands before a figure. */
function isJoinable({ tokens }: Parsed, token: number): boolean {
  const after = tokens[token + 1]!.upos;
  if (after === 'CCONJ' && /^NNP?S$/.test(tokens[token]!.xpos)) return false;
  return after !== 'NUM' || ['ADV', 'NUM', 'SYM', 'PUNCT'].includes(tokens[token]!.upos);
}

function belongs({ tokens }: Parsed, token: number, head: number): boolean {
  const { upos, xpos, text } = tokens[token]!;
  if (!inside.has(upos)) return false;
  if (upos === 'VERB' && xpos !== 'VBN' && xpos !== 'VBG') return false;
  if (upos === 'PUNCT' && !/^(?:[-‐‑–,/'’"“”]|``|'')$/.test(text)) return false;
  return hangsOn(tokens, token, head);
}

/** True when the chain of governors leads from a token to the head without leaving the words between them. */
function hangsOn(tokens: Parsed['tokens'], token: number, head: number): boolean {
  for (let at = token, steps = 0; steps < 8; steps++) {
    const { head: governor, deprel } = tokens[at]!;
    if (!modifying.has(deprel) || governor < token || governor > head) return false;
    if (governor === head) return true;
    at = governor;
  }
  return false;
}

/**
 * Articles, pronouns, quotes, commas and conjunctions at the left end are no part of the mention; nor is a participle
 * right behind a noun, which is more likely the verb of a clause ("soldiers executed villagers").
 */
function withoutFringe(
  { tokens }: Parsed,
  from: number,
  head: number,
  claimed: (token: number) => boolean,
): number {
  let first = from;
  while (first < head && !claimed(first)) {
    const { upos } = tokens[first]!;
    const verb = upos === 'VERB' && /^(?:NOUN|PROPN)$/.test(tokens[first - 1]?.upos ?? '');
    if (!verb && !fringe.has(upos)) break;
    first++;
  }
  return first;
}

const fringe = new Set(['DET', 'PRON', 'PUNCT', 'CCONJ', 'PART', 'ADV']);

/** The token of `[first, last)` whose governor lies outside: the head of those words. The last such where there are more. */
export function headOf({ tokens }: Parsed, first: number, last: number): number {
  for (let token = last - 1; token >= first; token--) {
    const { head, deprel } = tokens[token]!;
    if ((head < first || head >= last) && deprel !== 'punct' && deprel !== 'case') return token;
  }
  return last - 1;
}

/** True when the phrase that begins at `first` has a word of `definite` ("the", "its") before it, or a possessor in it. */
export function isDefinite(
  { tokens, children }: Parsed,
  first: number,
  head: number,
  definite: ReadonlySet<string>,
): boolean {
  const before = tokens[first - 1];
  if (before && before.upos !== 'SCONJ' && definite.has(before.text.toLowerCase())) return true;
  return (children[head] ?? []).some((child) => tokens[child]?.deprel === 'nmod:poss');
}

/**
 * True when the words `[first, last)` with that head only modify a noun behind them. A verb right behind them makes a
 * subject of them, whatever the parse says: "rebels shelled villages" is often taken for villages that were shelled. An
 * office with a comma behind it stands beside the name and does not modify it.
 */
export function modifiesNoun({ tokens }: Parsed, head: number, last: number): boolean {
  const { deprel, head: governor } = tokens[head]!;
  if (governor < last || !premodifying.has(deprel) || tokens[last]?.upos === 'VERB') return false;
  if (deprel === 'nmod:desc' && tokens[last]?.text === ',') return false;
  return tokens[governor]!.upos === 'NOUN' || tokens[governor]!.upos === 'PROPN' || deprel === 'amod';
}

const premodifying = new Set([
  'amod',
  'compound',
  'nmod:desc',
  'det',
  'advmod',
  'obl:unmarked',
  'nmod',
  'nummod',
]);

/** True for plural nouns, by the tagger's word and else by the form. */
export function isPlural({ tokens }: Parsed, head: number): boolean {
  const { xpos, text } = tokens[head]!;
  if (xpos === 'NNS' || xpos === 'NNPS' || /[a-z]men$/.test(text)) return true;
  return xpos !== 'NN' && xpos !== 'NNP' && /[^s]s$/.test(text);
}
