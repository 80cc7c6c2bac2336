/**
 * How far two answers to one question are apart. Nominal: they are the same or not. Interval: the square of their difference, for
 * figures.
 */
export type Distance = 'nominal' | 'interval';

type Answer = string | number;

/**
 * Krippendorff's alpha: 1 where all coders agree, 0 where they agree as often as chance would have it, below 0 where less.
 * `units` holds for each thing coded the answers that were given; things with fewer than two count for nothing.
 * Null where there is nothing to compare. After Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). With a
 * single answer throughout, chance leaves nothing to explain and alpha is not defined: it is given as 1, as all agree.
 */
export function krippendorffAlpha(units: readonly (readonly Answer[])[], distance: Distance): number | null {
  const paired = units.filter((answers) => answers.length > 1);
  const total = paired.reduce((sum, answers) => sum + answers.length, 0);
  if (total === 0) return null;
  let observed = 0;
  for (const answers of paired) observed += disagreement(countsOf(answers), distance) / (answers.length - 1);
  const expected = disagreement(countsOf(paired.flat()), distance) / (total - 1);
  return expected === 0 ? 1 : 1 - observed / expected;
}

function countsOf(answers: readonly Answer[]): Map<Answer, number> {
  const counts = new Map<Answer, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return counts;
}

/** The distances of all ordered pairs of answers, added up. */
function disagreement(counts: ReadonlyMap<Answer, number>, distance: Distance): number {
  if (distance === 'interval') return squaredDifferences(counts);
  let total = 0;
  let same = 0;
  for (const count of counts.values()) {
    total += count;
    same += count * count;
  }
  return total * total - same;
}

/** Over all ordered pairs, Σ(a−b)² is 2(nΣa² − (Σa)²); taken about the mean, where large figures lose no digits. */
function squaredDifferences(counts: ReadonlyMap<Answer, number>): number {
  let total = 0;
  let sum = 0;
  for (const [answer, count] of counts) {
    total += count;
    sum += count * Number(answer);
  }
  const mean = sum / total;
  let squares = 0;
  for (const [answer, count] of counts) squares += count * (Number(answer) - mean) ** 2;
  return 2 * total * squares;
}
