import type { PrintedLine } from './pdf-page.ts';

/** So many lines of the first page may hold its title. */
const HEAD_LINES = 12;
/** Letters of a title are larger than the usual ones by this. */
const LARGER = 1.3;
const LEAST_WORDS = 3;
const MOST_WORDS = 30;

/**
 * The title that the first page of a document prints: the lines of the largest letters near its head, where they are
 * clearly larger than the usual ones. Null where no line stands out; running heads and letterheads are often above it.
 */
export function printedTitle(pages: readonly (readonly PrintedLine[])[]): string | null {
  const usual = usualHeight(pages);
  const head = (pages.find((page) => page.length > 0) ?? []).slice(0, HEAD_LINES);
  const largest = Math.max(0, ...head.map(({ height }) => height));
  if (largest < LARGER * usual) return null;
  const isLargest = ({ height }: PrintedLine) => height * 1.05 >= largest;
  const from = head.findIndex(isLargest);
  const to = head.findIndex((line, index) => index > from && !isLargest(line));
  const title = head
    .slice(from, to === -1 ? undefined : to)
    .map(({ text }) => text)
    .join(' ');
  const words = title.split(' ').length;
  return words >= LEAST_WORDS && words <= MOST_WORDS ? title : null;
}

/** The height of the letters of the middle line of all pages. */
function usualHeight(pages: readonly (readonly PrintedLine[])[]): number {
  const heights = pages
    .flat()
    .map(({ height }) => height)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
