import type { BenchmarkResult, Resampling, Score } from './benchmark.ts';

/** The report on documents and what was predicted of them, which can be made anew of any sample of them where there is gold. */
export function resampled<Document, Prediction>(
  documents: readonly Document[],
  predictions: readonly Prediction[],
  report: (documents: readonly Document[], predictions: readonly Prediction[]) => BenchmarkResult,
): BenchmarkResult {
  const whole = report(documents, predictions);
  if (whole.scores.length === 0) return whole;
  const resampling: Resampling = {
    size: documents.length,
    scores: (sample) =>
      report(
        sample.map((index) => documents[index]!),
        sample.map((index) => predictions[index]!),
      ).scores,
  };
  return { ...whole, resampling };
}

/** The range that holds a figure in nineteen of twenty samples. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The intervals of all figures by the percentile bootstrap (Efron 1979): the documents are drawn anew, with repetition, as
 * many as there are, `rounds` times. The draws are the same in every run.
 */
export function bootstrap({ size, scores }: Resampling, rounds = 200): Map<string, Interval> {
  const draw = randomFrom(1);
  const found = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const sample = Array.from({ length: size }, () => Math.floor(draw() * size));
    for (const { metric, value } of scores(sample)) found.set(metric, [...(found.get(metric) ?? []), value]);
  }
  return new Map([...found].map(([metric, values]) => [metric, intervalOf(values)]));
}

function intervalOf(values: readonly number[]): Interval {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}

/** Numbers from 0 to 1 that seem random and are the same for one seed (mulberry32 by Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The figure of a metric; null where it is not among them. */
export function figureOf(scores: readonly Score[], metric: string): number | null {
  return scores.find((score) => score.metric === metric)?.value ?? null;
}
