/** A linear model over named features; a feature that is not in `weights` counts nothing. */
export interface LinearModel {
  readonly bias: number;
  readonly weights: { readonly [feature: string]: number };
}

/** Features with their values; a feature that only says that something is so has the value 1. */
export type Features = ReadonlyMap<string, number>;

/** The weighted sum of the features, with the bias. */
export function scoreOf(model: LinearModel, features: Features): number {
  let sum = model.bias;
  for (const [feature, value] of features) sum += (model.weights[feature] ?? 0) * value;
  return sum;
}

/** A score as a probability, 0 to 1. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
