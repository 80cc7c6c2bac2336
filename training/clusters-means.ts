/** Points of one size end to end: point `i` is `values.subarray(i * size, (i + 1) * size)`. */
export interface Points {
  readonly size: number;
  readonly count: number;
  readonly values: Float32Array;
}

/** A small seeded generator (mulberry32), so that a training run can be repeated to the bit. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Takes the mean of all points away and scales each to length 1, so that nearness is the cosine. */
export function centreAndScale(points: Points): void {
  const { size, count, values } = points;
  const mean = new Float64Array(size);
  for (let at = 0; at < values.length; at++) mean[at % size]! += values[at]! / count;
  for (let at = 0; at < values.length; at++) values[at]! -= mean[at % size]!;
  for (let point = 0; point < count; point++) scale(values, point * size, size);
}

function scale(values: Float32Array, start: number, size: number): void {
  let squares = 0;
  for (let at = start; at < start + size; at++) squares += values[at]! ** 2;
  const length = Math.sqrt(squares) || 1;
  for (let at = start; at < start + size; at++) values[at]! /= length;
}

/** The nearest centre (by cosine) of each point. */
export function nearest(points: Points, centres: Points): Uint16Array {
  const { size, count, values } = points;
  const owners = new Uint16Array(count);
  for (let point = 0; point < count; point++) {
    const start = point * size;
    let best = -2;
    for (let centre = 0, from = 0; centre < centres.count; centre++, from += size) {
      let product = 0;
      for (let at = 0; at < size; at++) product += values[start + at]! * centres.values[from + at]!;
      if (product > best) {
        best = product;
        owners[point] = centre;
      }
    }
  }
  return owners;
}

function means(points: Points, owners: Uint16Array, centres: Points, random: () => number): void {
  const { size, count, values } = points;
  const members = new Uint32Array(centres.count);
  centres.values.fill(0);
  for (let point = 0; point < count; point++) {
    const from = owners[point]! * size;
    members[owners[point]!]!++;
    for (let at = 0; at < size; at++) centres.values[from + at]! += values[point * size + at]!;
  }
  for (let centre = 0; centre < centres.count; centre++) {
    const stray = Math.floor(random() * count) * size;
    if (members[centre] === 0) centres.values.set(values.subarray(stray, stray + size), centre * size);
    scale(centres.values, centre * size, size);
  }
}

/**
 * Spherical k-means (Dhillon and Modha 2001) from a random start: the centres after `rounds` rounds. A centre that loses
 * all its points starts anew at a random point.
 */
export function sphericalMeans(points: Points, clusters: number, rounds: number): Points {
  const random = seeded(20240229);
  const { size } = points;
  const centres = { size, count: clusters, values: new Float32Array(clusters * size) };
  const taken = new Set<number>();
  while (taken.size < clusters) taken.add(Math.floor(random() * points.count));
  [...taken].forEach((point, centre) => {
    centres.values.set(points.values.subarray(point * size, (point + 1) * size), centre * size);
  });
  for (let round = 0; round < rounds; round++) means(points, nearest(points, centres), centres, random);
  return centres;
}
