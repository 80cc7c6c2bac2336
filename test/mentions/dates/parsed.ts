import { childrenOf, type Parsed, type ParsedToken } from '../../../src/document/sentence.ts';

/**
 * A sentence parsed by hand, one token after the other as WORD/XPOS/HEAD/DEPREL, heads counted from 1 and 0 for the root.
 * The sentence's text is its words with a space between each two; `start` is where it stands in its article.
 */
export function parsedOf(notation: string, index = 0, start = 0): { text: string; sentence: Parsed } {
  let at = start;
  const tokens = notation.split(' ').map((written): ParsedToken => {
    const [text, xpos, head, deprel] = written.split('/') as [string, string, string, string];
    const token = {
      text,
      start: at,
      end: at + text.length,
      upos: '',
      xpos,
      lemma: '',
      head: Number(head) - 1,
      deprel,
    };
    at = token.end + 1;
    return token;
  });
  const text = tokens.map((token) => token.text).join(' ');
  const children = childrenOf(tokens.map(({ head }) => head));
  return { text, sentence: { index, span: { start, end: start + text.length }, tokens, children } };
}
