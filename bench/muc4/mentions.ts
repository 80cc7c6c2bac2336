import type { Parsed } from '../../src/document/sentence.ts';
import type { ActorMention } from '../../src/mentions/actors/actor-mention.ts';
import type { ReadDocument, ReadSentence } from './reading.ts';

/** Words that may be written down as a filler; `key` is how answers are compared. */
export interface Variant {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly key: string;
  /** `bare` ends with the head or its name, `of` with the phrase behind "of", `full` with the whole phrase. */
  readonly end: 'bare' | 'of' | 'full';
}

/** A noun that may fill a slot, with the ways to write it. */
export interface Mention {
  readonly sentence: number;
  readonly head: number;
  /** The token behind the head's own words: a name of several words ends later than its head. */
  readonly nameEnd: number;
  readonly first: number;
  readonly kind: MentionKind;
  readonly actor: ActorMention | null;
  readonly variants: readonly Variant[];
}

/** What a mention can be, as far as can be told without context. */
export const mentionKinds = ['person', 'body', 'name', 'people', 'place', 'thing'] as const;
export type MentionKind = (typeof mentionKinds)[number];

const article = /\b(?:a|an|the)\b/g;

/** Lower-case words without punctuation and articles: how MUC-4's scorer here compares fillers. */
export function answerKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(article, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

/** All nouns of a document. */
export function mentionsOf(document: ReadDocument): Mention[] {
  return document.sentences.flatMap((sentence, index) => sentenceMentions(document.text, sentence, index));
}

const nominal = new Set(['NOUN', 'PROPN', 'X']);
const inName = /^(?:flat|goeswith|fixed)/;

function sentenceMentions(text: string, read: ReadSentence, index: number): Mention[] {
  const { sentence, actors } = read;
  const mentions: Mention[] = [];
  sentence.tokens.forEach((token, head) => {
    const actor = actors.find((mention) => mention.head === head) ?? null;
    if (!actor && (!nominal.has(token.upos) || inName.test(token.deprel))) return;
    if (!actor && actors.some(({ kind, first, last }) => kind === 'person' && first <= head && head < last))
      return;
    const nameEnd = Math.max(flatEnd(sentence, head), actor?.last ?? 0);
    const first = Math.min(phraseStart(sentence, head), actor?.first ?? head);
    mentions.push({
      ...{ sentence: index, head, nameEnd, first, actor },
      kind: kindOf(read, head, actor),
      variants: variantsOf(text, sentence, { head, first, nameEnd }),
    });
  });
  return mentions;
}

function kindOf({ sentence, places }: ReadSentence, head: number, actor: ActorMention | null): MentionKind {
  if (actor?.kind === 'person' && actor.how !== 'descriptor') return 'person';
  if (actor?.how === 'registry') return 'body';
  if (places.some(({ first, last }) => first <= head && head < last)) return 'place';
  if (actor?.how === 'name') return 'name';
  if (actor) return 'people';
  return sentence.tokens[head]!.upos === 'PROPN' ? 'name' : 'thing';
}

function flatEnd({ tokens }: Parsed, head: number): number {
  let end = head + 1;
  while (end < tokens.length && tokens[end]!.head === head && inName.test(tokens[end]!.deprel)) end++;
  return end;
}

const before = new Set([
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'X',
  'SYM',
  'ADV',
  'VERB',
  'PART',
  'PUNCT',
  'ADP',
  'CCONJ',
]);
const own = /^(?:amod|compound|nummod|nmod|flat|advmod|acl|punct|case|conj|cc|appos|goeswith|dep)/;
const longestPhrase = 10;

/** As far to the left as words hang on the head; articles, pronouns and marks end it. */
function phraseStart({ tokens }: Parsed, head: number): number {
  let first = head;
  for (let token = head - 1; token >= Math.max(0, head - longestPhrase); token--) {
    const { upos, deprel, text } = tokens[token]!;
    if (!before.has(upos) || !own.test(deprel) || (upos === 'PUNCT' && !/^[-"'.]$/.test(text))) break;
    if (!hangsOn(tokens, token, head)) break;
    if (upos !== 'PUNCT') first = token;
  }
  while (isHyphen(tokens, first - 1)) first -= 2;
  return first;
}

/** True for a hyphen that joins the words on both sides. */
function isHyphen(tokens: Parsed['tokens'], at: number): boolean {
  const hyphen = tokens[at];
  if (hyphen?.text !== '-') return false;
  return tokens[at - 1]?.end === hyphen.start && tokens[at + 1]?.start === hyphen.end;
}

function hangsOn(tokens: Parsed['tokens'], token: number, head: number): boolean {
  for (let at = token, steps = 0; steps < 8; steps++) {
    const { deprel, head: governor } = tokens[at]!;
    if (governor === head) return true;
    const toLeft = governor < at && !/^(?:case|punct)$/.test(deprel);
    if (toLeft || governor > head) return false;
    at = governor;
  }
  return false;
}

interface Range {
  readonly head: number;
  readonly first: number;
  readonly nameEnd: number;
}

const mostStarts = 7;

function variantsOf(text: string, sentence: Parsed, { head, first, nameEnd }: Range): Variant[] {
  const { tokens } = sentence;
  const full = subtreeEnd(sentence, head, nameEnd);
  const ends = [
    ['bare', nameEnd],
    ['of', ofEnd(sentence, head, nameEnd)],
    ['full', full],
  ] as const;
  const starts = Array.from({ length: head - first + 1 }, (_, at) => first + at).slice(-mostStarts);
  if (nameEnd - head > 1)
    starts.push(...Array.from({ length: nameEnd - head - 1 }, (_, at) => head + 1 + at));
  const variants = new Map<string, Variant>();
  for (const [end, last] of ends) {
    for (const start of starts) {
      if (start >= last || tokens[start]!.upos === 'PUNCT') continue;
      const written = text.slice(tokens[start]!.start, tokens[last - 1]!.end);
      const key = answerKey(written);
      if (key !== '' && !variants.has(key))
        variants.set(key, { first: start, last, text: written, key, end });
    }
  }
  return [...variants.values()];
}

/** The end of the phrase behind "of" that follows the head at once; the head's own end where there is none. */
function ofEnd(sentence: Parsed, head: number, nameEnd: number): number {
  const { tokens, children } = sentence;
  if (tokens[nameEnd]?.lemma !== 'of') return nameEnd;
  const owner = children[head]!.find((child) => child > nameEnd && /^nmod/.test(tokens[child]!.deprel));
  return owner === undefined ? nameEnd : flatEnd(sentence, owner);
}

const longestFull = 14;

/** The end of all words that hang on the head behind it, up to a comma or a clause with a mark. */
function subtreeEnd({ tokens, children }: Parsed, head: number, nameEnd: number): number {
  let last = nameEnd;
  const reach = (token: number): void => {
    for (const child of children[token]!) {
      if (child < nameEnd || /^(?:punct|conj|cc|appos|parataxis)/.test(tokens[child]!.deprel)) continue;
      last = Math.max(last, child + 1);
      reach(child);
    }
  };
  reach(head);
  const stop = tokens.findIndex(({ text }, at) => at >= nameEnd && at < last && /^[,;:()]$/.test(text));
  const end = stop < 0 ? last : stop;
  return end - head > longestFull ? nameEnd : end;
}
