/** A linear model over named features; a feature that is not in `weights` counts nothing. */
export interface LinearModel {
  readonly bias: number;
  readonly weights: { readonly [feature: string]: number };
}

/** The sum of the weights of the features that hold, with the bias: log-odds for a logistic model. */
export function scoreOf(model: LinearModel, features: Iterable<string>): number {
  let sum = model.bias;
  for (const feature of features) sum += model.weights[feature] ?? 0;
  return sum;
}

/** Log-odds as a probability, 0 to 1. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
