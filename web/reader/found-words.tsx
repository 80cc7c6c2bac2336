import type { Span } from '../../src/schema/span.ts';

/** Text in which the words that were looked for are marked. */
export function FoundWords({
  text,
  highlights,
}: {
  readonly text: string;
  readonly highlights: readonly Span[];
}) {
  const edges = [0, ...highlights.flatMap(({ start, end }) => [start, end]), text.length];
  return edges.slice(0, -1).map((start, index) => {
    const piece = text.slice(start, edges[index + 1]);
    // Every second piece is a found one.
    return index % 2 === 1 ? <mark key={start}>{piece}</mark> : piece;
  });
}
