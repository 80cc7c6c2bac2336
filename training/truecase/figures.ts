import { type NamedModels, scoreOf } from '../../src/language/model/named-models.ts';
import type { CaseWord } from './examples.ts';

/** How well case is restored, first words of sentences apart: out of 100. */
export interface CaseFigures {
  readonly words: number;
  readonly right: number;
  /** Of the words that were given a capital, those that have one; and of those that have one, those that were given it. */
  readonly precision: number;
  readonly recall: number;
}

/** Restores the case of sentences, word by word, and compares. */
export function caseFigures(sentences: readonly (readonly CaseWord[])[], models: NamedModels): CaseFigures {
  const [capital, all] = [models.model('capital'), models.model('all')];
  let [words, right, both, given, due] = [0, 0, 0, 0, 0];
  for (const sentence of sentences) {
    let before = '^';
    for (const { features, letter, opens, hasLetters } of sentence) {
      const found = features(before);
      const guess = scoreOf(capital, found) <= 0 ? 'x' : scoreOf(all, found) > 0 ? 'X' : 'C';
      before = opens ? 'C' : hasLetters ? guess : 'x';
      if (!hasLetters || opens) continue;
      words++;
      right += Number(guess === letter);
      given += Number(guess !== 'x');
      due += Number(letter !== 'x');
      both += Number(guess !== 'x' && letter !== 'x');
    }
  }
  const share = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
  return { words, right: share(right, words), precision: share(both, given), recall: share(both, due) };
}
