import type { Clusters } from './clusters.ts';
import { hashText, mix } from './hash.ts';
import type { Archive } from './model/archive.ts';
import { featureTable } from './model/ready-archive.ts';

/** What the models know of a word's form, as numbers that are never 0 unless the thing is absent. */
export interface WordFacts {
  /** Hash of the lower-cased word, its digits made one. */
  readonly form: number;
  /** Hash of the word as written. */
  readonly written: number;
  /** Hashes of the last one to four letters, lower-cased, and of the first one to three; 0 where the word is shorter. */
  readonly suffixes: readonly [number, number, number, number];
  readonly prefixes: readonly [number, number, number];
  /** The pattern of capitals, digits and marks. */
  readonly shape: number;
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** Which parts of speech WordNet has for the word, and whether it is usually capitalised: see {@link wordTraits}. */
  readonly traits: number;
}

/**
 * Bits of the traits of a word that the lexicon knows: its parts of speech and whether it is a name by WordNet, and whether
 * the treebank mostly has it as a name or as another word. The last two are no features: the words of the treebank are
 * what the models learn from.
 */
export const wordTraits = {
  noun: 1,
  verb: 2,
  adjective: 4,
  adverb: 8,
  name: 16,
  seenAsName: 32,
  seenAsWord: 64,
} as const;

const seenInTreebank = wordTraits.seenAsName | wordTraits.seenAsWord;

export interface Lexicon {
  look(word: string): WordFacts;
  /** The bits of {@link wordTraits} of a lower-cased word; 0 when nothing is known of it. */
  traits(word: string): number;
}

const remembered = 50_000;

/** Reads the parts `traits.keys` and `traits.values` of the archive and joins them with the clusters. */
export function openLexicon(archive: Archive, clusters: Clusters): Lexicon {
  const values = archive.part('traits.values');
  const table = featureTable(archive, 'traits');
  return createLexicon(clusters, (word) => {
    const row = table.find(hashText(word));
    return row < 0 ? 0 : values[row]!;
  });
}

/** A lexicon over clusters and a source of traits. Facts are kept for the words seen last. */
export function createLexicon(clusters: Clusters, traits: (word: string) => number): Lexicon {
  let known = new Map<string, WordFacts>();
  return {
    traits,
    look(word) {
      const before = known.get(word);
      if (before !== undefined) return before;
      if (known.size >= remembered) known = new Map();
      const facts = factsOf(word, clusters, traits);
      known.set(word, facts);
      return facts;
    },
  };
}

function factsOf(word: string, clusters: Clusters, traits: (word: string) => number): WordFacts {
  const lower = word.toLowerCase();
  const plain = lower.replace(/\d+/g, '0').replace(/[’`]/g, "'").replace(/[“”]/g, '"');
  const suffix = (length: number) =>
    plain.length < length ? 0 : hashText(plain, plain.length - length, plain.length);
  const prefix = (length: number) => (plain.length < length ? 0 : hashText(plain, 0, length));
  return {
    form: hashText(plain),
    written: hashText(word),
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
    prefixes: [prefix(1), prefix(2), prefix(3)],
    shape: shapeOf(word),
    fine: clusters.fine(lower) + 1,
    middle: clusters.middle(lower) + 1,
    coarse: clusters.coarse(lower) + 1,
    traits: (traits(lower) & ~seenInTreebank) + 1,
  };
}

/** Runs of capitals, small letters, digits and other marks, each run as one letter: "U.S.-led" is "A.A.-a". */
function shapeOf(word: string): number {
  let hash = 1;
  let before = 0;
  for (let at = 0; at < word.length; at++) {
    const kind = kindOf(word, at);
    if (kind !== before) hash = mix(hash, kind);
    before = kind;
  }
  return word.length === 1 ? mix(hash, 7) : hash;
}

function kindOf(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  if (unit >= 97 && unit <= 122) return 1;
  if (unit >= 65 && unit <= 90) return 2;
  if (unit >= 48 && unit <= 57) return 3;
  const letter = word[at]!;
  if (letter.toLowerCase() !== letter.toUpperCase()) return letter === letter.toLowerCase() ? 1 : 2;
  return unit < 128 ? unit : 4;
}
