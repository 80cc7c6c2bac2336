import { hashText } from '../src/language/hash.ts';
import { writeArchive } from '../src/language/model/archive.ts';
import { encodeKeys, keyOf } from '../src/language/model/feature-table.ts';
import type { NamedModelHeads } from '../src/language/model/named-models.ts';
import type { LearnedModel } from './attribution/learn.ts';

const heaviest = 127;

/**
 * The bytes of a file of models that `readNamedModels` reads. Weights are rounded to as fine a step as the heaviest one
 * leaves in a byte; those that come to 0 are left out. Of two features that share a key the heavier stays.
 */
export function writeNamedModels(models: { readonly [name: string]: LearnedModel }): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  const heads: { [name: string]: { bias: number; steps: number } } = {};
  for (const [name, model] of Object.entries(models)) {
    const largest = Math.max(1e-6, ...[...model.weights.values()].map(Math.abs));
    const steps = Math.min(100, Math.floor(heaviest / largest));
    const rows = rowsOf(model, Math.max(1, steps));
    heads[name] = { bias: model.bias, steps: Math.max(1, steps) };
    parts.set(`${name}.keys`, encodeKeys(rows.map(([key]) => key)));
    parts.set(
      `${name}.weights`,
      Uint8Array.from(rows, ([, weight]) => weight),
    );
  }
  return writeArchive(heads satisfies NamedModelHeads, parts);
}

/** Keys with their stored weights, in the order of the keys. */
function rowsOf({ weights }: LearnedModel, steps: number): [key: number, weight: number][] {
  const byKey = new Map<number, number>();
  for (const [feature, exact] of weights) {
    const key = keyOf(hashText(feature));
    const weight = Math.max(-heaviest, Math.min(heaviest, Math.round(exact * steps)));
    if (Math.abs(weight) > Math.abs(byKey.get(key) ?? 0)) byKey.set(key, weight);
  }
  return [...byKey].sort(([one], [other]) => one - other);
}
