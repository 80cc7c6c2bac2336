import { type WordType, wordTypes } from '../src/language/clusters.ts';
import { type Points, seeded } from './clusters-means.ts';

const hidden = 48;
const epochs = 12;
const rate = 0.02;

/** Vectors of length 1 are small for a network; it learns better from longer ones. */
const stretch = 5;

/** A network with one layer of rectified units between the points and the types. */
interface Network {
  readonly inward: Float64Array;
  readonly outward: Float64Array;
}

const outputs = wordTypes.length;

/** The units and the share of each type for a point. */
function forward({ inward, outward }: Network, points: Points, point: number) {
  const { size, values } = points;
  const units = new Float64Array(hidden + 1);
  units[hidden] = 1;
  for (let unit = 0; unit < hidden; unit++) {
    let sum = inward[unit * (size + 1) + size]!;
    for (let at = 0; at < size; at++) sum += inward[unit * (size + 1) + at]! * values[point * size + at]!;
    units[unit] = Math.max(0, sum);
  }
  const shares = new Float64Array(outputs);
  for (let type = 0; type < outputs; type++) {
    for (let unit = 0; unit <= hidden; unit++)
      shares[type]! += outward[type * (hidden + 1) + unit]! * units[unit]!;
  }
  const highest = Math.max(...shares);
  const exponentials = shares.map((score) => Math.exp(score - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return { units, shares: exponentials.map((value) => value / sum) };
}

function learn(network: Network, points: Points, point: number, type: number, step: number): void {
  const { size, values } = points;
  const { units, shares } = forward(network, points, point);
  const backward = new Float64Array(hidden);
  for (let output = 0; output < outputs; output++) {
    const error = shares[output]! - (output === type ? 1 : 0);
    for (let unit = 0; unit <= hidden; unit++) {
      const at = output * (hidden + 1) + unit;
      if (unit < hidden) backward[unit]! += error * network.outward[at]!;
      network.outward[at]! -= step * error * units[unit]!;
    }
  }
  for (let unit = 0; unit < hidden; unit++) {
    if (units[unit] === 0) continue;
    const row = unit * (size + 1);
    for (let at = 0; at < size; at++)
      network.inward[row + at]! -= step * backward[unit]! * values[point * size + at]!;
    network.inward[row + size]! -= step * backward[unit]!;
  }
}

/**
 * What each word is mostly the name of, judged by its vector: a small network learns it from the words whose type lists
 * tell (`known`, by point; `null` where they do not) and then judges all. Returns a byte for each point, as
 * `Clusters.type` gives it.
 */
export function judgeWordTypes(unstretched: Points, known: readonly (WordType | null)[]): Uint8Array {
  const random = seeded(11);
  const points = { ...unstretched, values: unstretched.values.map((value) => value * stretch) };
  const weight = () => (random() - 0.5) / 4;
  const network: Network = {
    inward: Float64Array.from({ length: hidden * (points.size + 1) }, weight),
    outward: Float64Array.from({ length: outputs * (hidden + 1) }, weight),
  };
  const lessons = known.flatMap((type, point) =>
    type === null ? [] : [{ point, type: wordTypes.indexOf(type) }],
  );
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let turn = 0; turn < lessons.length; turn++) {
      const { point, type } = lessons[Math.floor(random() * lessons.length)]!;
      learn(network, points, point, type, rate * (1 - epoch / epochs));
    }
  }
  return Uint8Array.from({ length: points.count }, (_, point) => {
    const { shares } = forward(network, points, point);
    const best = shares.indexOf(Math.max(...shares));
    const sure = [0.5, 0.75, 0.92].filter((least) => shares[best]! >= least).length;
    return 4 * (best + 1) + sure;
  });
}
