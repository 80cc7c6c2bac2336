import { type ModelHeads, weightSteps } from '../../src/claims/attribution/model.ts';
import { hashText } from '../../src/language/hash.ts';
import { writeArchive } from '../../src/language/model/archive.ts';
import { encodeKeys, keyOf } from '../../src/language/model/feature-table.ts';
import type { LearnedModel } from './learn.ts';
import type { LearnedModels } from './train-models.ts';

/** The bytes of `data/english/attribution.model`; see `readAttributionModels`. Of two features that share a key the heavier stays. */
export function writeAttributionModels(models: LearnedModels): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  const entries = Object.entries(models).map(([name, model]: [string, LearnedModel]) => {
    const rows = rowsOf(model);
    parts.set(`${name}.keys`, encodeKeys(rows.map(([key]) => key)));
    parts.set(
      `${name}.weights`,
      Uint8Array.from(rows, ([, weight]) => weight),
    );
    return [name, { bias: model.bias }] as const;
  });
  const heads = Object.fromEntries(entries) as ModelHeads;
  return writeArchive(heads, parts);
}

/** Keys with their stored weights, in the order of the keys. */
function rowsOf({ weights }: LearnedModel): [key: number, weight: number][] {
  const byKey = new Map<number, number>();
  for (const [feature, exact] of weights) {
    const key = keyOf(hashText(feature));
    const weight = Math.max(-127, Math.min(127, Math.round(exact * weightSteps)));
    if (Math.abs(weight) > Math.abs(byKey.get(key) ?? 0)) byKey.set(key, weight);
  }
  return [...byKey].sort(([one], [other]) => one - other);
}
