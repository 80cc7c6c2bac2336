import type { Span } from '../../src/document/span.ts';
import { bestPairs, type Edge } from '../attribution/assignment.ts';
import type { Entity, Markup, Relation } from './documents.ts';

/** Counts over documents: predictions that match an optional item are neither hits nor counted as predicted. */
export interface Counts {
  hits: number;
  predicted: number;
  gold: number;
}

/** What two items are worth to each other as a pair; 0 when they do not match. */
type Weight<Item> = (gold: Item, predicted: Item) => number;

/** Added for certain items of the gold, so that they are matched before optional ones. */
const certainFirst = 1_000_000;

/** Relations that hold in both directions. */
const symmetric = new Set(['CommWith', 'Apart', 'AlliesOf', 'CoLocated', 'IsSynonymOf', 'FightingAgainst']);

/** Entities of the same type whose spans overlap, those of the same span before others. */
function entityOverlap(gold: Entity, predicted: Entity): number {
  if (gold.type !== predicted.type) return 0;
  return shared(gold.span, predicted.span) + 0.5 * entityExact(gold, predicted);
}

/** Entities of the same type and span. */
function entityExact({ type, span }: Entity, predicted: Entity): number {
  const same = span.start === predicted.span.start && span.end === predicted.span.end;
  return Number(type === predicted.type && same);
}

/** Entities whose spans overlap, of whatever type. */
function entitySpan(gold: Entity, predicted: Entity): number {
  return shared(gold.span, predicted.span);
}

/** Relations of the same type whose ends overlap, in either direction where the relation has none. */
function relationOverlap(gold: Relation, predicted: Relation): number {
  if (gold.type !== predicted.type) return 0;
  return symmetric.has(gold.type) ? relationPair(gold, predicted) : ends(gold, predicted);
}

/** Relations whose ends overlap in either direction, of whatever type. */
function relationPair(gold: Relation, predicted: Relation): number {
  const { source, target } = predicted;
  return Math.max(ends(gold, predicted), ends(gold, { source: target, target: source }));
}

function ends(gold: Pick<Relation, 'source' | 'target'>, predicted: typeof gold): number {
  const [source, target] = [shared(gold.source, predicted.source), shared(gold.target, predicted.target)];
  return source > 0 && target > 0 ? source + target : 0;
}

function shared(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** Matches the items of one document one to one, for the highest total weight, and adds what is found to the counts. */
function countItems<Item extends { readonly certain: boolean }>(
  counts: Counts,
  gold: readonly Item[],
  predicted: readonly Item[],
  weight: Weight<Item>,
): void {
  const edges: Edge[] = gold.flatMap((one, row) =>
    predicted.flatMap((other, column) => {
      const worth = weight(one, other);
      return worth > 0 ? [{ row, column, weight: worth + (one.certain ? certainFirst : 0) }] : [];
    }),
  );
  const pairs = bestPairs(edges, gold.length, predicted.length);
  const hits = pairs.filter(({ row }) => gold[row]!.certain).length;
  counts.hits += hits;
  counts.predicted += predicted.length - (pairs.length - hits);
  counts.gold += gold.filter(({ certain }) => certain).length;
}

/** The counts of every metric over documents, the metric's name before `_f1` as key; types of entity come last. */
export function countAll(gold: readonly Markup[], predicted: readonly Markup[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const at = (name: string) => counts.get(name) ?? set(counts, name);
  const types = new Set(gold.flatMap(({ entities }) => entities.map(({ type }) => type)));
  gold.forEach((one, index) => {
    const other = predicted[index]!;
    countItems(at('entity'), one.entities, other.entities, entityOverlap);
    countItems(at('entity_exact'), one.entities, other.entities, entityExact);
    countItems(at('entity_span'), one.entities, other.entities, entitySpan);
    countItems(at('relation'), one.relations, other.relations, relationOverlap);
    countItems(at('relation_pair'), one.relations, other.relations, relationPair);
    for (const type of types) {
      const ofType = ({ entities }: Markup) => entities.filter((entity) => entity.type === type);
      countItems(at(type), ofType(one), ofType(other), entityOverlap);
    }
  });
  return counts;
}

function set(counts: Map<string, Counts>, name: string): Counts {
  const none = { hits: 0, predicted: 0, gold: 0 };
  counts.set(name, none);
  return none;
}

/** Precision, recall and F1 on a scale of 100. */
export function figuresOf({ hits, predicted, gold }: Counts) {
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    precision: percent(hits, predicted),
    recall: percent(hits, gold),
    f1: percent(2 * hits, predicted + gold),
  };
}
