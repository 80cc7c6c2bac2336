import { bestPairs, type Edge } from '../attribution/assignment.ts';
import type { Score } from '../benchmark.ts';
import type { CodedTriple } from './sentences.ts';

/** The gold and the predicted triples of one sentence; `real` where its actors are of this world. */
export interface ScoredTriples {
  readonly gold: readonly CodedTriple[];
  readonly predicted: readonly CodedTriple[];
  readonly real: boolean;
}

type Same = (one: CodedTriple, other: CodedTriple) => boolean;

const who: Same = (one, other) => one.source === other.source && one.target === other.target;

/** Two triples are the same by a metric: exact, by the root of the code, by the code alone. */
const metrics: { readonly [metric: string]: Same } = {
  cameo_f1: (one, other) => who(one, other) && one.event === other.event,
  cameo_root_f1: (one, other) => who(one, other) && one.event.slice(0, 2) === other.event.slice(0, 2),
  cameo_event_f1: (one, other) => one.event === other.event,
};

/** Rows of a table, the sentences with real actors by themselves, and the figures; as `score/events.py` defines them. */
export function scoreTriples(sentences: readonly ScoredTriples[]): { table: string[]; scores: Score[] } {
  const quiet = sentences.filter(({ gold }) => gold.length === 0);
  const silent = quiet.filter(({ predicted }) => predicted.length === 0).length;
  const figures = (some: readonly ScoredTriples[]) =>
    Object.entries(metrics).map(([metric, same]) => ({ metric, ...countOf(some, same) }));
  const rows = (name: string, some: readonly ScoredTriples[]) =>
    figures(some).map(({ metric, hits, predicted, gold }) => {
      const shares = [
        (100 * hits) / Math.max(1, predicted),
        (100 * hits) / Math.max(1, gold),
        f1(hits, predicted, gold),
      ];
      return (
        `${name} ${metric}`.padEnd(28) +
        [...shares, gold].map((value) => value.toFixed(1).padStart(8)).join('')
      );
    });
  return {
    table: [
      ...rows(
        'invented',
        sentences.filter(({ real }) => !real),
      ),
      ...rows(
        'real',
        sentences.filter(({ real }) => real),
      ),
      `${silent} of ${quiet.length} PETRARCH sentences without events left quiet`,
    ],
    scores: [
      ...figures(sentences).map(({ metric, hits, predicted, gold }) => ({
        metric,
        value: f1(hits, predicted, gold),
      })),
      { metric: 'cameo_quiet', value: (100 * silent) / Math.max(1, quiet.length) },
    ],
  };
}

function countOf(
  sentences: readonly ScoredTriples[],
  same: Same,
): { hits: number; predicted: number; gold: number } {
  const count = { hits: 0, predicted: 0, gold: 0 };
  for (const { gold, predicted } of sentences) {
    const edges: Edge[] = gold.flatMap((one, row) =>
      predicted.flatMap((other, column) => (same(one, other) ? [{ row, column, weight: 1 }] : [])),
    );
    count.hits += bestPairs(edges, gold.length, predicted.length).length;
    count.predicted += predicted.length;
    count.gold += gold.length;
  }
  return count;
}

function f1(hits: number, predicted: number, gold: number): number {
  return (200 * hits) / Math.max(1, predicted + gold);
}
