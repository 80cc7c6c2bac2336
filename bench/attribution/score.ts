import { sharedShare } from '../../src/claims/attribution/spans.ts';
import { overlaps, type Span } from '../../src/document/span.ts';
import { bestPairs, type Edge } from './assignment.ts';
import type { MarkedAttribution } from './documents.ts';
import { headOf, isSameHead } from './source-head.ts';

/** A gold attribution and the predicted one that it is paired with. */
export interface AttributionPair {
  readonly gold: number;
  readonly predicted: number;
  readonly dice: number;
}

/** Counts over documents, from which all figures are made. */
export interface AttributionCounts {
  gold: number;
  predicted: number;
  pairs: number;
  sourceOverlap: number;
  sourceHead: number;
  sourceExact: number;
  cueOverlap: number;
}

/** Pairs whose contents overlap by less (Dice) are no pairs. */
const leastDice = 0.5;

/** No attributions at all. */
export function noCounts(): AttributionCounts {
  return {
    ...{ gold: 0, predicted: 0, pairs: 0 },
    ...{ sourceOverlap: 0, sourceHead: 0, sourceExact: 0, cueOverlap: 0 },
  };
}

/** Pairs the attributions of one document one to one, for the highest total Dice overlap of their contents. */
function pairAttributions(
  gold: readonly MarkedAttribution[],
  predicted: readonly MarkedAttribution[],
): AttributionPair[] {
  const edges: Edge[] = gold.flatMap((one, row) =>
    predicted.flatMap((other, column) => {
      const weight = sharedShare(one.content, other.content);
      return weight >= leastDice ? [{ row, column, weight }] : [];
    }),
  );
  return bestPairs(edges, gold.length, predicted.length).map(({ row, column, weight }) => ({
    gold: row,
    predicted: column,
    dice: weight,
  }));
}

/** Adds what one document shows to the counts. */
export function countDocument(
  counts: AttributionCounts,
  text: string,
  gold: readonly MarkedAttribution[],
  predicted: readonly MarkedAttribution[],
): AttributionPair[] {
  const pairs = pairAttributions(gold, predicted);
  counts.gold += gold.length;
  counts.predicted += predicted.length;
  counts.pairs += pairs.length;
  for (const pair of pairs) {
    const [one, other] = [gold[pair.gold]!, predicted[pair.predicted]!];
    counts.sourceOverlap += Number(sharesCharacter(one.source, other.source));
    counts.sourceExact += Number(isSame(one.source, other.source));
    counts.sourceHead += Number(isSameHead(headOf(text, one.source), headOf(text, other.source)));
    counts.cueOverlap += Number(sharesCharacter(one.cue, other.cue));
  }
  return pairs;
}

/** Precision, recall and F1 of contents, and of contents with the right source, on a scale of 100. */
export function figuresOf(counts: AttributionCounts) {
  const { gold, predicted, pairs } = counts;
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  const f1 = (hits: number) => percent(2 * hits, gold + predicted);
  return {
    precision: percent(pairs, predicted),
    recall: percent(pairs, gold),
    f1: f1(pairs),
    fullF1: f1(counts.sourceOverlap),
    sourceOverlap: percent(counts.sourceOverlap, pairs),
    sourceHead: percent(counts.sourceHead, pairs),
    sourceExact: percent(counts.sourceExact, pairs),
    cueOverlap: percent(counts.cueOverlap, pairs),
  };
}

function sharesCharacter(one: readonly Span[], other: readonly Span[]): boolean {
  return (one.length === 0 && other.length === 0) || one.some((a) => other.some((b) => overlaps(a, b)));
}

function isSame(one: readonly Span[], other: readonly Span[]): boolean {
  return one.length === 0 || other.length === 0 ? one.length === other.length : sharedShare(one, other) === 1;
}
