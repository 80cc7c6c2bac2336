import { bestPairs, type Edge } from '../attribution/assignment.ts';
import type { Score } from '../benchmark.ts';
import type { PredictedEvent, Words } from './predict.ts';
import type { PloverEvent } from './sentences.ts';

/** The gold and the predicted events of one sentence, with the offsets of its code points in UTF-16 units. */
export interface ScoredSentence {
  readonly gold: readonly PloverEvent[];
  readonly predicted: readonly PredictedEvent[];
  readonly units: Uint32Array;
}

interface Count {
  hits: number;
  predicted: number;
  gold: number;
}

const metrics = ['typed', 'source', 'target', 'full', 'span'] as const;
type Metric = (typeof metrics)[number];

/** Words that show nothing when two names share them. */
const small: ReadonlySet<string> = new Set(['of', 'in', 'and', 'to', 'for', 'on', 'at', 's', 'by', 'with']);

/** Rows of a table with precision, recall and F1, and the figures; as `score/events.py` defines them. */
export function scorePlover(sentences: readonly ScoredSentence[]): { table: string[]; scores: Score[] } {
  const counts = new Map<Metric, Count>(
    metrics.map((metric) => [metric, { hits: 0, predicted: 0, gold: 0 }]),
  );
  for (const sentence of sentences) countSentence(sentence, counts);
  const [typed, source, target] = (['typed', 'source', 'target'] as const).map((name) => counts.get(name)!);
  const share = (count: Count) => (100 * count.hits) / Math.max(1, typed!.hits);
  return {
    table: [
      `${''.padEnd(28)}       P       R      F1    gold`,
      ...metrics.map((metric) => row(`PLOVER ${names[metric]}`, counts.get(metric)!)),
      `of ${typed!.hits} events of the right type, source right ${share(source!).toFixed(1)}, target right ${share(target!).toFixed(1)}`,
    ],
    scores: [
      { metric: 'plover_f1', value: f1(counts.get('full')!) },
      { metric: 'plover_typed_f1', value: f1(counts.get('typed')!) },
      { metric: 'plover_source_f1', value: f1(counts.get('source')!) },
      { metric: 'plover_target_f1', value: f1(counts.get('target')!) },
      { metric: 'plover_span_f1', value: f1(counts.get('span')!) },
      { metric: 'plover_source_matched', value: share(source!) },
      { metric: 'plover_target_matched', value: share(target!) },
    ],
  };
}

const names: { readonly [metric in Metric]: string } = {
  typed: 'type',
  source: 'type, source',
  target: 'type, target',
  full: 'type, source, target',
  span: 'event span',
};

function countSentence({ gold, predicted, units }: ScoredSentence, counts: Map<Metric, Count>): void {
  const add = (metric: Metric, hits: number, predictedCount: number, goldCount: number) => {
    const count = counts.get(metric)!;
    count.hits += hits;
    count.predicted += predictedCount;
    count.gold += goldCount;
  };
  const right = (row: number, column: number, side: 'source' | 'target') =>
    meets(predicted[column]![side], gold[row]!, side, units);
  const edges: Edge[] = gold.flatMap((one, row) =>
    predicted.flatMap((other, column) => {
      if (one.event.toUpperCase() !== other.event) return [];
      const actors = Number(right(row, column, 'source')) + Number(right(row, column, 'target'));
      return [{ row, column, weight: 10 + actors }];
    }),
  );
  const pairs = bestPairs(edges, gold.length, predicted.length);
  add('typed', pairs.length, predicted.length, gold.length);
  add('full', pairs.filter(({ weight }) => weight === 12).length, predicted.length, gold.length);
  for (const side of ['source', 'target'] as const) {
    const hits = pairs.filter(({ row, column }) => right(row, column, side)).length;
    add(side, hits, predicted.length, gold.length);
  }
  const marked = gold.filter(({ event_spans }) => event_spans.length > 0);
  add('span', spanPairs(marked, predicted, units), predicted.length, marked.length);
}

function spanPairs(
  gold: readonly PloverEvent[],
  predicted: readonly PredictedEvent[],
  units: Uint32Array,
): number {
  const edges: Edge[] = gold.flatMap(({ event_spans }, row) =>
    predicted.flatMap(({ trigger }, column) => {
      const weight = event_spans.reduce((sum, span) => sum + shared(span, trigger, units), 0);
      return weight > 0 ? [{ row, column, weight }] : [];
    }),
  );
  return bestPairs(edges, gold.length, predicted.length).length;
}

function meets(
  predicted: readonly Words[],
  event: PloverEvent,
  side: 'source' | 'target',
  units: Uint32Array,
): boolean {
  const from = side === 'target' && event.reciprocal ? 'source' : side;
  const [spans, texts] = [event[`${from}_spans`], event[from]];
  if (spans.length === 0 && texts.length === 0) return predicted.length === 0;
  return predicted.some(({ text, span }) => {
    const own = wordsOf(text);
    return (
      spans.some((one) => shared(one, span, units) > 0) ||
      texts.some((one) => [...wordsOf(one.text ?? '')].some((word) => own.has(word)))
    );
  });
}

function wordsOf(text: string): Set<string> {
  const plain = text.toLowerCase().replace(/[!-/:-@[-`{-~]/g, '');
  return new Set(
    plain.split(/\s+/).filter((word) => word && !/^(?:a|an|the)$/.test(word) && !small.has(word)),
  );
}

/** How many units a span of code points shares with one of UTF-16 units. */
function shared(
  [from, to]: readonly [number, number],
  span: { start: number; end: number },
  units: Uint32Array,
): number {
  return Math.max(0, Math.min(units[to] ?? 0, span.end) - Math.max(units[from] ?? 0, span.start));
}

function f1({ hits, predicted, gold }: Count): number {
  return predicted + gold === 0 ? 0 : (200 * hits) / (predicted + gold);
}

function row(name: string, count: Count): string {
  const figures = [
    (100 * count.hits) / Math.max(1, count.predicted),
    (100 * count.hits) / Math.max(1, count.gold),
    f1(count),
    count.gold,
  ];
  return name.padEnd(28) + figures.map((value) => value.toFixed(1).padStart(8)).join('');
}
