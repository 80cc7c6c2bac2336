import { hashText } from '../hash.ts';
import { openArchive } from './archive.ts';
import { featureTable } from './ready-archive.ts';

/** A linear model over named features. The names are hashed; a feature that the model does not know counts nothing. */
export interface NamedModel {
  readonly bias: number;
  /** What a feature adds to the score, by its name. */
  weight(feature: string): number;
}

/** What the head of a file says of each of its models: weights are stored in so many parts of one. */
export interface NamedModelHeads {
  readonly [name: string]: { readonly bias: number; readonly steps: number };
}

/** The models of one file, by name. */
export interface NamedModels {
  /** @throws when the file holds no such model */
  model(name: string): NamedModel;
}

/**
 * Reads linear models from an archive with parts `NAME.keys` (the gaps between the sorted keys of the features) and
 * `NAME.weights` (i8) for each.
 *
 * @throws when the bytes are no such file
 */
export function readNamedModels(file: Uint8Array): NamedModels {
  const archive = openArchive(file);
  const heads = archive.info as NamedModelHeads;
  return {
    model(name) {
      const head = heads[name];
      if (head === undefined) throw new Error(`the file holds no model "${name}"`);
      const { bias, steps } = head;
      const table = featureTable(archive, name);
      const stored = archive.part(`${name}.weights`);
      const weights = new Int8Array(stored.buffer, stored.byteOffset, stored.length);
      return { bias, weight: (feature) => (weights[table.find(hashText(feature))] ?? 0) / steps };
    },
  };
}

/** The sum of the weights of the features that hold. */
export function scoreOf({ bias, weight }: NamedModel, features: readonly string[]): number {
  let sum = bias;
  for (const feature of features) sum += weight(feature);
  return sum;
}

/** Log-odds as a probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
