/** `data/english/confidence.yaml` as it is written: what each piece of evidence adds to the log-odds that a claim is right. */
export interface ConfidenceSource {
  readonly bias: number;
  readonly weights: { readonly [evidence: string]: number };
}

/**
 * How far a claim may be trusted, 0 to 1: the share of claims with such evidence that people judged right on development
 * data (docs/confidence.md). Evidence that was not weighed adds nothing.
 */
export function confidenceOf(evidence: readonly string[], { bias, weights }: ConfidenceSource): number {
  const score = evidence.reduce((sum, one) => sum + (weights[one] ?? 0), bias);
  return Math.round(100 / (1 + Math.exp(-score))) / 100;
}
