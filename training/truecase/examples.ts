import type { Token } from '../../src/document/sentence.ts';
import { letterCaseOf } from '../../src/language/letter-case.ts';
import { type CaseKnowledge, caseFeatures, caseSentence } from '../../src/language/truecase/case-features.ts';
import type { Question } from '../attribution/learn.ts';

/** How a word is written: `X` all capitals, `C` with a capital, `x` small. */
export type Letter = 'X' | 'C' | 'x';

/** A word to learn from or to be tried on: its features by how the word before it is written, and what is right. */
export interface CaseWord {
  features(before: string): string[];
  readonly letter: Letter;
  /** The first word of a sentence has a capital whatever it is. */
  readonly opens: boolean;
  readonly hasLetters: boolean;
}

/** The words of a sentence that is written as usual; none where it is not. */
export function caseWords(forms: readonly string[], knowledge: CaseKnowledge): CaseWord[] {
  const isUsual = letterCaseOf(forms) === 'usual' && forms.length > 3;
  if (!isUsual || !forms.some((form) => form !== form.toLowerCase())) return [];
  const tokens: Token[] = forms.map((form) => ({ text: form.toLowerCase(), start: 0, end: 0 }));
  const sentence = caseSentence(tokens, knowledge);
  const first = forms.findIndex((form) => /\p{L}/u.test(form));
  return forms.map((form, index) => ({
    features: (before) => caseFeatures(sentence, index, before, knowledge),
    letter: letterOf(form),
    opens: index === first,
    hasLetters: /\p{L}/u.test(form),
  }));
}

function letterOf(form: string): Letter {
  if (form[0] === form[0]!.toLowerCase()) return 'x';
  return form.length > 1 && form === form.toUpperCase() ? 'X' : 'C';
}

/** What the two models are asked about the words of a sentence. */
export function caseQuestions(words: readonly CaseWord[]): { capital: Question[]; all: Question[] } {
  const asked = words.flatMap(({ features, letter, opens, hasLetters }, index) =>
    hasLetters && !opens
      ? [{ alternatives: [features(index === 0 ? '^' : words[index - 1]!.letter)], letter }]
      : [],
  );
  return {
    capital: asked.map(({ alternatives, letter }) => ({ alternatives, right: [Number(letter !== 'x')] })),
    all: asked
      .filter(({ letter }) => letter !== 'x')
      .map(({ alternatives, letter }) => ({ alternatives, right: [Number(letter === 'X')] })),
  };
}
