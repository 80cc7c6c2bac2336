import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Tagged, TaggedToken } from '../../../src/document/sentence.ts';
import { type DateReading, findDates } from '../../../src/mentions/dates/find-dates.ts';
import { createTimeLexicon } from '../../../src/mentions/dates/lexicon.ts';

const timeSource: unknown = parse(
  readFileSync(new URL('../../../data/english/time.yaml', import.meta.url), 'utf8'),
);
export const lexicon = createTimeLexicon(timeSource);

const irregularPasts: ReadonlySet<string> = new Set([
  'began',
  'fell',
  'was',
  'were',
  'had',
  'said',
  'held',
  'broke',
  'struck',
]);

function isPast(word: string): boolean {
  return irregularPasts.has(word) || /[a-z]ed$/.test(word);
}

/** Cuts sentences into words and marks. Only past forms are tagged: the grammar of times must do with that. */
export function sentencesOf(texts: readonly string[]): { text: string; sentences: Tagged[] } {
  let text = '';
  const sentences = texts.map((sentence, index) => {
    const start = text.length;
    text += `${sentence} `;
    const tokens = [...sentence.matchAll(/['’]s\b|[\p{L}]+(?:\.\p{L}+)*\.?|\d[\d.,:/]*(?:\w+)?|[^\s]/gu)].map(
      (match): TaggedToken => {
        const at = start + match.index;
        return {
          text: match[0],
          start: at,
          end: at + match[0].length,
          upos: '',
          xpos: isPast(match[0]) ? 'VBD' : '',
          lemma: '',
        };
      },
    );
    return { index, span: { start, end: text.length - 1 }, tokens };
  });
  return { text, sentences };
}

/** Finds the dates of sentences published on a day. */
export function readDates(
  texts: readonly string[],
  publishedAt: string | null,
  dateline: string | null = null,
): DateReading {
  const { text, sentences } = sentencesOf(texts);
  return findDates(sentences, { text, publishedAt, dateline }, lexicon);
}
