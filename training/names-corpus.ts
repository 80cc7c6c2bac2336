import { readFileSync } from 'node:fs';
import type { Tagged, Token, Tokenised } from '../src/document/sentence.ts';
import type { NameSpan, NameType } from '../src/language/names/labels.ts';

/** A sentence whose names are known. `document` is the part of its id that the sentences of one text share. */
export interface NamedSentence {
  readonly id: string;
  readonly document: string;
  readonly sentence: Tokenised;
  readonly names: readonly NameSpan[];
}

/** A line of the names file: offsets are code points, as are those of `tokens`. */
export interface NameRecord {
  readonly sent_id: string;
  readonly text: string;
  readonly tokens?: readonly (readonly [start: number, end: number])[];
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: NameType }[];
}

/** UTF-16 offsets of the code points of a text, and of its end. */
function unitOffsets(text: string): number[] {
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  return offsets;
}

/** The record's sentence, its tokens those of the record. */
export function sentenceOf({ text, tokens = [] }: NameRecord): Tokenised {
  const offsets = unitOffsets(text);
  return {
    index: 0,
    span: { start: 0, end: text.length },
    tokens: tokens.map(([from, to]): Token => {
      const [start, end] = [offsets[from]!, offsets[to]!];
      return { text: text.slice(start, end), start, end };
    }),
  };
}

/** The names of a record as runs of its tokens; names that end inside a token are left out. */
function namesOf({ tokens = [], entities = [] }: NameRecord): NameSpan[] {
  const firsts = new Map(tokens.map(([start], index) => [start, index]));
  const lasts = new Map(tokens.map(([, end], index) => [end, index + 1]));
  return entities.flatMap(({ start, end, type }) => {
    const [first, last] = [firsts.get(start), lasts.get(end)];
    return first === undefined || last === undefined ? [] : [{ first, last, type }];
  });
}

/** The records of a names file, a JSON object a line. */
export function readNameRecords(path: string): NameRecord[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as NameRecord);
}

/** A record as a sentence to learn from. */
export function namedSentence(record: NameRecord): NamedSentence {
  return {
    id: record.sent_id,
    document: record.sent_id.replace(/-\d+$/, ''),
    sentence: sentenceOf(record),
    names: namesOf(record),
  };
}

/** The sentences of a CoNLL-U file with the tags of its gold; offsets count the words with single spaces between. */
export function readTaggedSentences(path: string): (Tagged & { readonly id: string })[] {
  return readFileSync(path, 'utf8')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map(taggedSentence);
}

function taggedSentence(block: string): Tagged & { readonly id: string } {
  const rows = block
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => /^\d+$/.test(columns[0]!));
  let start = 0;
  const tokens = rows.map(([, text = '', lemma = '', upos = '', xpos = '']) => {
    const token = { text, start, end: start + text.length, lemma, upos, xpos };
    start = token.end + 1;
    return token;
  });
  const id = /^# sent_id = (.*)$/m.exec(block)?.[1] ?? '';
  return { id, index: 0, span: { start: 0, end: Math.max(0, start - 1) }, tokens };
}
