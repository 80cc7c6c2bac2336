import type { Tagged } from '../../document/sentence.ts';
import type { Clusters } from '../clusters.ts';
import { openArchive } from '../model/archive.ts';
import { type ModelShape, openSparseModel, type Scorer } from '../model/linear-model.ts';
import { addShare, WordShares } from '../model/word-shares.ts';
import { type Attributes, attributesOf } from './attributes.ts';
import { collectJointFeatures, nameFeatureLimit, ownNameFeatures, windowStart } from './features.ts';
import { labelCount, type NameType, namesOf, outside } from './labels.ts';
import { bestLabels, type Lattice, likelihood, sumsOf } from './lattice.ts';
import { combineLexicons, type NameLexicon } from './name-lexicon.ts';
import { createWordLexicon } from './word-lexicon.ts';

/** A name in a sentence: its tokens `[first, last)`, what it is the name of, and how likely that is (0 to 1). */
export interface NameMention {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  readonly score: number;
}

/** Finds the names of persons, bodies and places. */
export interface NameFinder {
  /**
   * The names of a sentence, from left to right, without overlap. `lexicon` adds what the caller knows of names to the
   * lists that come with the model.
   */
  findNames(sentence: Tagged, lexicon?: NameLexicon): NameMention[];
}

/** What a model file says of itself: weights are in units of `scale`; the label of no name is held back by `boldness`. */
export interface NameModelInfo {
  readonly shape: ModelShape;
  readonly scale: number;
  readonly boldness: number;
}

function readTransitions(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.length / 4 }, (_, at) => view.getFloat32(at * 4, true));
}

function mentionsOf(lattice: Lattice): NameMention[] {
  const labels = bestLabels(lattice);
  if (labels.every((label) => label === outside)) return [];
  const sums = sumsOf(lattice);
  return namesOf(labels).map((name) => ({
    ...name,
    score: sums === null ? 0 : likelihood(sums, labels, name),
  }));
}

/** How many words have their shares kept. */
const remembered = 20_000;

type NameShares = WordShares<Attributes, string>;

/** The scores of every label at every token. */
function scoresOf(
  attributes: Attributes,
  model: Scorer,
  shares: NameShares,
  { scale, boldness }: NameModelInfo,
): Float64Array {
  const features = new Int32Array(nameFeatureLimit);
  const row = new Float64Array(labelCount);
  const scores = new Float64Array(attributes.count * labelCount);
  for (let token = 0, at = 0; token < attributes.count; token++) {
    model.score(features, collectJointFeatures(attributes, token, features), row);
    for (let place = 0; place < ownNameFeatures.windowLength; place++) {
      const other = token + windowStart + place;
      addShare(row, shares.of(attributes.written[other], attributes, other), place);
    }
    for (let label = 0; label < labelCount; label++) scores[at++] = row[label]! * scale;
    scores[token * labelCount + outside]! -= boldness;
  }
  return scores;
}

/**
 * Makes a finder of the bytes of `data/english/names.model`: a conditional random field over words, shapes, tags,
 * clusters and lists (see docs/names.md).
 *
 * @throws when the bytes are no such file
 */
export function createNameFinder(file: Uint8Array, clusters: Clusters): NameFinder {
  const archive = openArchive(file);
  const info = archive.info as NameModelInfo;
  const model = openSparseModel(archive, 'names', info.shape);
  const lists = createWordLexicon(archive.part('lexicon'));
  const transitions = readTransitions(archive.part('transitions'));
  const shares = new WordShares<Attributes, string>(model, ownNameFeatures, remembered);
  return {
    findNames(sentence, lexicon) {
      const known = lexicon === undefined ? lists : combineLexicons(lists, lexicon);
      const attributes = attributesOf(sentence.tokens, known.spans(sentence.tokens), clusters);
      const scores = scoresOf(attributes, model, shares, info);
      return mentionsOf({ tokens: attributes.count, scores, transitions });
    },
  };
}
