/** Letters that terminals draw two columns wide (Unicode's East Asian Width, W and F, in the blocks that text uses). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += zero.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return width;
}

/** The text with spaces behind it to fill `width` columns. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Breaks text into lines of at most `width` columns, between words where it can; an empty text is one empty line. */
export function wrapToWidth(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (displayWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = cutToWidth(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
  }
  return [...lines, line];
}

function cutToWidth(word: string, width: number): string[] {
  const pieces = [''];
  let used = 0;
  for (const letter of word) {
    const letterWidth = displayWidth(letter);
    if (used + letterWidth > Math.max(width, 2)) {
      pieces.push('');
      used = 0;
    }
    pieces[pieces.length - 1] += letter;
    used += letterWidth;
  }
  return pieces;
}
