import { endsSentence, isProse, type Line } from './line.ts';

const WORDS_BETWEEN = 2;
const WORDS_BETWEEN_LATER = 4;
const WORDS_AT_END = 4;

/** The reason of a rule of dashes or stars: it keeps company with anything. */
export const SEPARATOR = 'separator';

/**
 * Marks short lines by the company they keep: words between lines of debris and counts beside them (names of buttons
 * that no list has, numbers of shares), single words before the article, and what follows debris after the last
 * paragraph of prose. Lines of words and figures after the prose stay: they may be a toll.
 */
export function markNeighbours(lines: readonly Line[], reasons: (string | null)[]): void {
  const reasonAt = (index: number) => (reasons[index] === SEPARATOR ? null : reasons[index]);
  const prose = lines.map((line, index) => reasons[index] === null && isProse(line));
  const first = prose.indexOf(true);
  const last = prose.lastIndexOf(true);
  if (first === -1) return;
  lines.forEach((line, index) => {
    if (reasons[index] !== null || endsSentence(line)) return;
    const before = reasonAt(index === 0 ? 1 : index - 1);
    const after = reasonAt(index === lines.length - 1 ? index - 1 : index + 1);
    const count = line.words.length;
    const between = after != null && count <= (index > first ? WORDS_BETWEEN_LATER : WORDS_BETWEEN);
    const single = index < first && count === 1;
    const closing = index > last && count <= WORDS_AT_END && !/\p{N}/u.test(line.text);
    const counter = /^[\p{N}.,]+[kKmM]?$/u.test(line.text);
    if (before != null && (between || single || closing || counter)) reasons[index] = before;
  });
}
