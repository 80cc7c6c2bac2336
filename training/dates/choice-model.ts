/** One choice to learn from: what is true of each candidate, and which candidates are right. */
export interface Choice {
  readonly candidates: readonly ReadonlySet<string>[];
  readonly right: readonly boolean[];
}

const rounds = 300;
const rate = 0.5;

/**
 * Learns a weight for each piece of evidence so that right candidates win (conditional logit: McFadden 1974), by gradient
 * ascent with AdaGrad steps on the probability of all right candidates together. `decay` is the strength of the L2 penalty.
 */
export function learnWeights(choices: readonly Choice[], decay: number): Map<string, number> {
  const useful = choices.filter(({ right }) => right.includes(true) && right.includes(false));
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const gradient = new Map<string, number>();
    for (const choice of useful) addGradient(gradient, choice, weights);
    for (const [name, slope] of gradient) {
      const step = slope / useful.length - decay * (weights.get(name) ?? 0);
      const square = (squares.get(name) ?? 0) + step * step;
      squares.set(name, square);
      weights.set(name, (weights.get(name) ?? 0) + (rate * step) / Math.sqrt(square + 1e-8));
    }
  }
  return weights;
}

/** The sum of the weights of what is true of a candidate. */
export function scoreOf(evidence: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const name of evidence) score += weights.get(name) ?? 0;
  return score;
}

function addGradient(
  gradient: Map<string, number>,
  { candidates, right }: Choice,
  weights: ReadonlyMap<string, number>,
): void {
  const scores = candidates.map((evidence) => scoreOf(evidence, weights));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = sum(odds);
  const totalRight = sum(odds.filter((_, index) => right[index]));
  candidates.forEach((evidence, index) => {
    const share = (right[index] ? odds[index]! / totalRight : 0) - odds[index]! / total;
    for (const name of evidence) gradient.set(name, (gradient.get(name) ?? 0) + share);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
