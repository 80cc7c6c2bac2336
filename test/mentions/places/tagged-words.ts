import type { Tagged } from '../../../src/document/sentence.ts';

/** A sentence of words one blank apart, without tags, as a test needs where tags do not matter. */
export function taggedWords(text: string, index = 0, offset = 0): Tagged {
  let at = offset;
  const tokens = text.split(' ').map((word) => {
    const start = at;
    at += word.length + 1;
    return { text: word, start, end: start + word.length, upos: 'X', xpos: 'FW', lemma: word.toLowerCase() };
  });
  return { index, span: { start: offset, end: offset + text.length }, tokens };
}
