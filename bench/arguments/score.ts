import { bestPairs, type Edge } from '../attribution/assignment.ts';
import type { ArgumentDocument, GoldEvent } from './documents.ts';
import type { PredictedEvent } from './predict.ts';

/** A gold document with what was predicted for it, and its code points in UTF-16 units. */
export interface ScoredDocument {
  readonly document: ArgumentDocument;
  readonly gold: readonly GoldEvent[];
  readonly predicted: readonly PredictedEvent[];
  readonly units: Uint32Array;
}

/** Hits, predictions and gold items of one metric. */
export interface Count {
  hits: number;
  predicted: number;
  gold: number;
}

const metrics = [
  'trigger',
  'trigger_type',
  'trigger_type2',
  'trigger_type1',
  'arg_ident',
  'arg_class',
  'arg_loose',
] as const;
export type Metric = (typeof metrics)[number];

type Interval = readonly [number, number];

/** Counts as `score/arguments.py` defines them: triggers by overlap, arguments of paired events by any mention of the entity. */
export function countDocuments(documents: readonly ScoredDocument[]): Map<Metric, Count> {
  const counts = new Map<Metric, Count>(
    metrics.map((metric) => [metric, { hits: 0, predicted: 0, gold: 0 }]),
  );
  for (const document of documents) countDocument(document, counts);
  return counts;
}

function countDocument(scored: ScoredDocument, counts: Map<Metric, Count>): void {
  const { gold, predicted } = scored;
  const argumentsIn = (events: readonly { readonly arguments: readonly unknown[] }[]) =>
    events.reduce((sum, event) => sum + event.arguments.length, 0);
  const add = (metric: Metric, hits: number, sizes: Omit<Count, 'hits'>) => {
    const count = counts.get(metric)!;
    count.hits += hits;
    count.predicted += sizes.predicted;
    count.gold += sizes.gold;
  };
  const events = { predicted: predicted.length, gold: gold.length };
  const fillers = { predicted: argumentsIn(predicted), gold: argumentsIn(gold) };
  add('trigger', pairs(scored, 0).length, events);
  add('trigger_type', pairs(scored, 3).length, events);
  add('trigger_type2', pairs(scored, 2).length, events);
  add('trigger_type1', pairs(scored, 1).length, events);
  add('arg_ident', argumentHits(scored, 3, false), fillers);
  add('arg_class', argumentHits(scored, 3, true), fillers);
  add('arg_loose', argumentHits(scored, 1, true), fillers);
}

/** Events whose triggers overlap and whose types agree in their first `level` parts. */
function pairs({ gold, predicted, units }: ScoredDocument, level: number): Edge[] {
  const edges: Edge[] = gold.flatMap((one, row) =>
    predicted.flatMap((other, column) => {
      const shared = overlap(inUnits(one.trigger, units), [other.trigger.start, other.trigger.end]);
      if (shared === 0 || (level > 0 && cut(one.type, level) !== cut(other.type, level))) return [];
      return [{ row, column, weight: shared + (cut(one.type, 3) === cut(other.type, 3) ? 0.01 : 0) }];
    }),
  );
  return bestPairs(edges, gold.length, predicted.length);
}

function argumentHits(scored: ScoredDocument, level: number, withRole: boolean): number {
  const mentions = mentionsOf(scored.document);
  return pairs(scored, level).reduce((sum, { row, column }) => {
    const [gold, predicted] = [scored.gold[row]!.arguments, scored.predicted[column]!.arguments];
    const edges: Edge[] = gold.flatMap((one, at) => {
      const spans = [...(mentions.get(one.entity ?? '') ?? []), one.span];
      return predicted.flatMap(({ role, span }, other) => {
        const same = !withRole || role.toLowerCase() === one.role.toLowerCase();
        const meets = spans.some((each) => overlap(inUnits(each, scored.units), [span.start, span.end]) > 0);
        return same && meets ? [{ row: at, column: other, weight: 1 }] : [];
      });
    });
    return sum + bestPairs(edges, gold.length, predicted.length).length;
  }, 0);
}

/** For each entity the spans of its whole coreference chain. */
function mentionsOf({ entities, coref }: ArgumentDocument): Map<string, Interval[]> {
  const spans = new Map(entities.map(({ id, span }): [string, Interval] => [id, span]));
  const mentions = new Map([...spans].map(([id, span]): [string, Interval[]] => [id, [span]]));
  for (const chain of coref) {
    const every = chain.map((id) => spans.get(id)).filter((span) => span !== undefined);
    for (const id of chain) mentions.get(id)?.push(...every);
  }
  return mentions;
}

function inUnits([from, to]: readonly number[], units: Uint32Array): Interval {
  return [units[from!] ?? 0, units[to!] ?? 0];
}

function overlap([from, to]: Interval, [start, end]: Interval): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}

function cut(type: string, parts: number): string {
  return type.toLowerCase().split('.').slice(0, parts).join('.');
}
