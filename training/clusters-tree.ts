import type { Points } from './clusters-means.ts';

/** The cost of Ward's method: how much the squared distances to the mean grow when two groups become one. */
function cost(centres: Float64Array, weights: Float64Array, size: number, a: number, b: number): number {
  let squares = 0;
  for (let at = 0; at < size; at++) squares += (centres[a * size + at]! - centres[b * size + at]!) ** 2;
  return (squares * weights[a]! * weights[b]!) / (weights[a]! + weights[b]!);
}

/** Numbers the groups 1, 2, ... in the order of their first member. */
function numbered(groupOf: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return groupOf.map((group) => {
    if (!numbers.has(group)) numbers.set(group, numbers.size + 1);
    return numbers.get(group)!;
  });
}

/**
 * Joins the centres pair by pair by Ward's method, the cheapest pair first, and notes the groups whenever as many are
 * left as one of `cuts` says (descending). Returns for each cut the group (from 1) of each centre.
 */
export function joinCentres(points: Points, members: readonly number[], cuts: readonly number[]): number[][] {
  const { size, count } = points;
  const centres = Float64Array.from(points.values);
  const weights = Float64Array.from(members, (number) => Math.max(number, 1));
  const groupOf = Array.from({ length: count }, (_, centre) => centre);
  const costs = new Float64Array(count * count).fill(Number.POSITIVE_INFINITY);
  const alive = new Set(groupOf);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) costs[a * count + b] = cost(centres, weights, size, a, b);
  }
  const results: number[][] = [];
  while (alive.size > Math.min(...cuts)) {
    let pair = 0;
    for (const a of alive) {
      for (const b of alive) if (b > a && costs[a * count + b]! < costs[pair]!) pair = a * count + b;
    }
    const [keep, drop] = [Math.floor(pair / count), pair % count];
    const total = weights[keep]! + weights[drop]!;
    for (let at = 0; at < size; at++) {
      const sum = centres[keep * size + at]! * weights[keep]! + centres[drop * size + at]! * weights[drop]!;
      centres[keep * size + at] = sum / total;
    }
    weights[keep] = total;
    alive.delete(drop);
    costs[pair] = Number.POSITIVE_INFINITY;
    groupOf.forEach((group, centre) => {
      if (group === drop) groupOf[centre] = keep;
    });
    for (const other of alive) {
      if (other === keep) continue;
      const [a, b] = other < keep ? [other, keep] : [keep, other];
      costs[a * count + b] = cost(centres, weights, size, a, b);
    }
    if (cuts.includes(alive.size)) results.push(numbered(groupOf));
  }
  return results;
}
