import type { English } from '../../src/language/english.ts';
import type { Score } from '../benchmark.ts';
import type { RawDocument } from './raw-text.ts';

/** F1 of words (by their ranges) and of sentence ends, from raw text. */
export function scoreRaw(english: English, documents: readonly RawDocument[]): Score[] {
  const words = { found: 0, predicted: 0, gold: 0 };
  const sentences = { found: 0, predicted: 0, gold: 0 };
  for (const document of documents) {
    const spans = english.split(document.text);
    const tokens = spans.flatMap((span, index) => english.tokenise(document.text, span, index).tokens);
    compare(
      sentences,
      spans.map(({ end }) => end),
      document.ends,
    );
    compare(
      words,
      tokens.map(key),
      document.words.map(([start, end]) => key({ start, end })),
    );
  }
  return [
    { metric: 'words', value: f1(words) },
    { metric: 'sentences', value: f1(sentences) },
  ];
}

interface Tally {
  found: number;
  predicted: number;
  gold: number;
}

function key({ start, end }: { readonly start: number; readonly end: number }): number {
  return start * 4096 + (end - start);
}

function compare(tally: Tally, predicted: readonly number[], gold: readonly number[]): void {
  const wanted = new Set(gold);
  tally.predicted += predicted.length;
  tally.gold += gold.length;
  for (const value of new Set(predicted)) if (wanted.has(value)) tally.found++;
}

function f1({ found, predicted, gold }: Tally): number {
  return predicted + gold === 0 ? 0 : (200 * found) / (predicted + gold);
}
