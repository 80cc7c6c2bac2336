import { hashText } from '../../language/hash.ts';
import { openArchive } from '../../language/model/archive.ts';
import { featureTable } from '../../language/model/ready-archive.ts';

/** A linear model over named features. The names are hashed; a feature that the model does not know counts nothing. */
export interface LinearModel {
  readonly bias: number;
  /** What a feature adds to the score, by its name. */
  weight(feature: string): number;
}

/** The three models of `data/english/attribution.model`. */
export interface AttributionModels {
  /** Whether a word shows that something is attributed; log-odds. */
  readonly cue: LinearModel;
  /** Which of the candidates is what is attributed: the highest. */
  readonly content: LinearModel;
  /** Which of the candidates is the source: the highest. */
  readonly source: LinearModel;
}

/** Weights are stored in this many parts of one. */
export const weightSteps = 100;

/** What the head of the file says of each model. */
export type ModelHeads = {
  readonly [name in keyof AttributionModels]: { readonly bias: number };
};

/**
 * Reads the models from the bytes of `data/english/attribution.model`: an archive with parts `NAME.keys` (the gaps between
 * the sorted keys of the features) and `NAME.weights` (i8, in hundredths) for each.
 *
 * @throws when the bytes are no such file
 */
export function readAttributionModels(file: Uint8Array): AttributionModels {
  const archive = openArchive(file);
  const heads = archive.info as ModelHeads;
  const open = (name: keyof AttributionModels): LinearModel => {
    const table = featureTable(archive, name);
    const stored = archive.part(`${name}.weights`);
    const weights = new Int8Array(stored.buffer, stored.byteOffset, stored.length);
    return {
      bias: heads[name].bias,
      weight: (feature) => (weights[table.find(hashText(feature))] ?? 0) / weightSteps,
    };
  };
  return { cue: open('cue'), content: open('content'), source: open('source') };
}

/** The sum of the weights of the features that hold. */
export function scoreOf(model: LinearModel, features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + model.weight(feature), model.bias);
}

/** Log-odds as a probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Scores of alternatives as probabilities that sum to 1. */
export function sharesOf(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((one, other) => one + other, 0);
  return powers.map((power) => power / sum);
}
