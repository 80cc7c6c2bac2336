import type { Parsed } from '../../document/sentence.ts';
import type { Span } from '../../document/span.ts';

/** The tokens below a word in the tree, itself included, in the order of the text; those below `without` are left out. */
export function subtree(sentence: Parsed, root: number, without: ReadonlySet<number> = new Set()): number[] {
  const found: number[] = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const at = waiting.pop()!;
    if (without.has(at)) continue;
    found.push(at);
    waiting.push(...(sentence.children[at] ?? []));
  }
  return found.sort((a, b) => a - b);
}

/** The spans that a row of tokens makes: one for each unbroken run, without commas and full stops at its ends. */
export function spansOf(sentence: Parsed, tokens: readonly number[]): Span[] {
  const runs: number[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    if (run && run.at(-1) === token - 1) run.push(token);
    else runs.push([token]);
  }
  return runs.flatMap((run) => {
    const kept = trim(sentence, run);
    const [first, last] = [kept[0], kept.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end }];
  });
}

function trim(sentence: Parsed, run: readonly number[]): number[] {
  const isLoose = (token: number) => /^[,.;:–—-]+$/.test(sentence.tokens[token]!.text);
  let first = 0;
  let last = run.length;
  while (first < last && isLoose(run[first]!)) first++;
  while (last > first && isLoose(run[last - 1]!)) last--;
  return run.slice(first, last);
}

/** The smallest range that holds both. */
export function cover(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** The characters of a row of spans, which lie apart. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The characters that two rows of spans share. */
export function sharedLength(one: readonly Span[], other: readonly Span[]): number {
  return one.reduce(
    (sum, a) =>
      other.reduce((part, b) => part + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), sum),
    0,
  );
}

/** Twice the characters that two rows of spans share, over the characters of both (Dice). */
export function sharedShare(one: readonly Span[], other: readonly Span[]): number {
  const total = lengthOf(one) + lengthOf(other);
  return total === 0 ? 0 : (2 * sharedLength(one, other)) / total;
}

/** The first of a row of spans, in order and apart, that ends after an offset; the row's length where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
