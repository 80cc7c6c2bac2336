import type { Tagged } from '../src/document/sentence.ts';
import { labelsOf, type NameSpan } from '../src/language/names/labels.ts';
import { numberedFeatures, numberFeatures, type SentenceFeatures } from './names-examples.ts';
import { type Field, trainField } from './names-field.ts';

/** A sentence with its features and the labels that its tokens may have. */
export interface NameExample {
  readonly features: SentenceFeatures;
  readonly allowed: Uint16Array;
}

/** A field, with the number of its row for each feature hash. */
export interface NumberedField {
  readonly field: Field;
  readonly numbers: ReadonlyMap<number, number>;
}

/** Features that occur less often over all sentences are not learned. */
const leastOccurrences = 2;

/** How to learn from sentences whose names are guessed by lists: much is left out, since the lists are not always right. */
const guessing = { epochs: 8, rate: 0.05, decay: 0, dropout: 0.3 };

/** How to learn from sentences whose names are known. */
const knowing = { epochs: 10, rate: 0.02, decay: 0, dropout: 0 };

/** The labels of known names, as the only ones allowed. */
export function knownLabels(sentence: Tagged, names: readonly NameSpan[]): Uint16Array {
  return Uint16Array.from(labelsOf(names, sentence.tokens.length), (label) => 1 << label);
}

function fieldExamples(examples: readonly NameExample[], numbers: ReadonlyMap<number, number>) {
  return examples.map(({ features, allowed }) => ({
    ...numberedFeatures(features, numbers),
    allowed,
    weight: 1,
  }));
}

/**
 * Learns from sentences whose names are guessed. `others` are the features of sentences to learn from later: features of
 * theirs get a number too.
 */
export function learnFromGuesses(
  guessed: readonly NameExample[],
  others: readonly SentenceFeatures[],
): NumberedField {
  const numbers = numberFeatures(
    [...guessed.map((example) => example.features), ...others],
    leastOccurrences,
  );
  const field = trainField(fieldExamples(guessed, numbers), { ...guessing, features: numbers.size });
  return { field, numbers };
}

/** Goes on from what was learned by guesses to sentences whose names are known; `start` is left as it is. */
export function learnFromKnown(start: NumberedField, known: readonly NameExample[]): NumberedField {
  const { field, numbers } = start;
  const copy = { weights: field.weights.slice(), transitions: field.transitions.slice() };
  const learned = trainField(fieldExamples(known, numbers), { ...knowing, features: numbers.size }, copy);
  return { field: learned, numbers };
}
