import type { Tagged } from '../../document/sentence.ts';
import type { PlaceWords } from './knowledge.ts';
import { isCapitalised } from './spans.ts';

/** How an article uses its words: what it writes small, and what it writes behind a forename or a preposition of place. */
export interface ArticleWords {
  /** Whether the article writes the word without a capital somewhere. */
  isWrittenSmall(word: string): boolean;
  /** How often the word ends a run of capitalised words whose first is no place's first word: a surname's habit. */
  asSurname(word: string): number;
  /** How often a preposition of place stands before the word. */
  afterPreposition(word: string): number;
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Reads an article's words once. */
export function articleWords(sentences: readonly Tagged[], words: PlaceWords): ArticleWords {
  const small = new Set<string>();
  const surnames = new Map<string, number>();
  const located = new Map<string, number>();
  for (const { tokens } of sentences) {
    tokens.forEach(({ text }, index) => {
      const lower = text.toLowerCase();
      if (!isCapitalised(text)) {
        small.add(lower);
        return;
      }
      const before = tokens[index - 1]?.text ?? '';
      if (words.locative.has(before.toLowerCase())) count(located, lower);
      const after = tokens[index + 1]?.text ?? '';
      if (isForename(before, words) && !isCapitalised(after)) count(surnames, lower);
    });
  }
  return {
    isWrittenSmall: (word) => small.has(word.toLowerCase()),
    asSurname: (word) => surnames.get(word.toLowerCase()) ?? 0,
    afterPreposition: (word) => located.get(word.toLowerCase()) ?? 0,
  };
}

const initial = /^\p{Lu}\.$/u;

function isForename(text: string, words: PlaceWords): boolean {
  if (initial.test(text)) return true;
  const lower = text.toLowerCase();
  return isCapitalised(text) && !words.notForename.has(lower) && !words.locative.has(lower);
}
