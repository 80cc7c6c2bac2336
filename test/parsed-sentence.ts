import { childrenOf, type Parsed } from '../src/document/sentence.ts';

/**
 * A sentence parsed by hand, so that a test needs no model: a line for each word with its text, lemma, UPOS, Penn tag,
 * governor (counted from 1; 0 for the root) and relation. Words stand one blank apart.
 */
export function parsedSentence(lines: string, index = 0): Parsed {
  let at = 0;
  const tokens = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', lemma = '', upos = '', xpos = '', head = '0', deprel = ''] = line.trim().split(/\s+/);
      const start = at;
      at += text.length + 1;
      return { text, lemma, upos, xpos, start, end: start + text.length, head: Number(head) - 1, deprel };
    });
  return {
    index,
    span: { start: 0, end: at - 1 },
    tokens,
    children: childrenOf(tokens.map(({ head }) => head)),
  };
}
