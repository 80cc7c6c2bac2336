/** What `dateline bench NAME --data FILE [--out PREDICTIONS]` passes to a benchmark: paths as the caller gave them. */
export interface BenchmarkOptions {
  readonly data: string;
  readonly out: string | null;
}

/** One figure, on a scale of 100 unless the metric's name says otherwise. */
export interface Score {
  readonly metric: string;
  readonly value: number;
}

/** What a benchmark found: lines of a small table for people, and figures for programs (empty when the gold is not there). */
export interface BenchmarkResult {
  readonly table: readonly string[];
  readonly scores: readonly Score[];
  /** How to score another sample of the same documents, where that can be done. */
  readonly resampling?: Resampling;
}

/** The scores of a sample of `size` documents, given as their places from 0; a place may stand there again and again. */
export interface Resampling {
  readonly size: number;
  scores(sample: readonly number[]): readonly Score[];
}

/**
 * A benchmark reads `options.data`, predicts without looking at a gold field, writes predictions to `options.out` when
 * asked, and scores them when the gold is there. Each lives in `bench/NAME.ts` as its `benchmark` export.
 */
export interface Benchmark {
  readonly name: string;
  run(options: BenchmarkOptions): Promise<BenchmarkResult>;
}
