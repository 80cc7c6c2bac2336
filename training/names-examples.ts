import type { Tagged } from '../src/document/sentence.ts';
import type { Clusters } from '../src/language/clusters.ts';
import { attributesOf } from '../src/language/names/attributes.ts';
import { collectNameFeatures, nameFeatureLimit } from '../src/language/names/features.ts';
import type { NameLexicon } from '../src/language/names/name-lexicon.ts';

/** The feature hashes of a sentence end to end, and where each token's end. */
export interface SentenceFeatures {
  readonly hashes: Int32Array;
  readonly ends: Uint32Array;
}

/** What the features of a sentence are drawn from besides the sentence. */
export interface FeatureSources {
  readonly clusters: Clusters;
  readonly lexicon: NameLexicon;
}

const features = new Int32Array(nameFeatureLimit);

/** The features of a sentence, as the finder sees them. */
export function sentenceFeatures(sentence: Tagged, { clusters, lexicon }: FeatureSources): SentenceFeatures {
  const attributes = attributesOf(sentence.tokens, lexicon.spans(sentence.tokens), clusters);
  const ends = new Uint32Array(attributes.count);
  const rows: Int32Array[] = [];
  for (let token = 0, end = 0; token < attributes.count; token++) {
    const count = collectNameFeatures(attributes, token, features);
    rows.push(features.slice(0, count));
    end += count;
    ends[token] = end;
  }
  const hashes = new Int32Array(ends.at(-1) ?? 0);
  rows.forEach((row, token) => {
    hashes.set(row, token === 0 ? 0 : ends[token - 1]!);
  });
  return { hashes, ends };
}

/** A number from 0 for each feature hash that occurs at least `least` times, in the order of first sight. */
export function numberFeatures(sentences: Iterable<SentenceFeatures>, least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { hashes } of sentences)
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const numbers = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= least) numbers.set(hash, numbers.size);
  return numbers;
}

/** The sentence's features by their numbers; those without one are left out. */
export function numberedFeatures({ hashes, ends }: SentenceFeatures, numbers: ReadonlyMap<number, number>) {
  const numbered: number[] = [];
  const newEnds = new Uint32Array(ends.length);
  let at = 0;
  ends.forEach((end, token) => {
    for (; at < end; at++) {
      const number = numbers.get(hashes[at]!);
      if (number !== undefined) numbered.push(number);
    }
    newEnds[token] = numbered.length;
  });
  return { features: Int32Array.from(numbered), ends: newEnds };
}
