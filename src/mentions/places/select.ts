import type { PlaceSpan } from './spans.ts';

/**
 * The spans that together score highest without overlapping, as indexes in the order of the text. `scores` are log-odds
 * above the threshold: a span that scores nothing or less is never chosen. Spans must be in the order of sentence and
 * first token, as `findSpans` gives them.
 */
export function selectSpans(spans: readonly PlaceSpan[], scores: ArrayLike<number>): number[] {
  const chosen: number[] = [];
  for (let from = 0; from < spans.length; ) {
    let to = from;
    while (to < spans.length && spans[to]?.sentence === spans[from]?.sentence) to++;
    chosen.push(...selectWithin(spans, scores, from, to));
    from = to;
  }
  return chosen;
}

/** Weighted interval scheduling over the spans `[from, to)` of one sentence. */
function selectWithin(
  spans: readonly PlaceSpan[],
  scores: ArrayLike<number>,
  from: number,
  to: number,
): number[] {
  const order = Array.from({ length: to - from }, (_, index) => from + index)
    .filter((index) => (scores[index] ?? 0) > 0)
    .sort((a, b) => lastOf(spans, a) - lastOf(spans, b));
  const totals: number[] = [0];
  const fits: number[] = [];
  order.forEach((index, position) => {
    let before = position;
    while (before > 0 && lastOf(spans, order[before - 1] ?? 0) > (spans[index]?.first ?? 0)) before--;
    fits.push(before);
    totals.push(Math.max(totals[position] ?? 0, (totals[before] ?? 0) + (scores[index] ?? 0)));
  });
  const chosen: number[] = [];
  for (let position = order.length; position > 0; ) {
    if ((totals[position] ?? 0) > (totals[position - 1] ?? 0)) {
      chosen.push(order[position - 1] ?? 0);
      position = fits[position - 1] ?? 0;
    } else position--;
  }
  return chosen.reverse();
}

function lastOf(spans: readonly PlaceSpan[], index: number): number {
  return spans[index]?.last ?? 0;
}
