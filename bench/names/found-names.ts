import type { Tokenised } from '../../src/document/sentence.ts';
import type { NameSpan, NameType } from '../../src/language/names/labels.ts';

/** The names found in one sentence, with offsets in code points of its text. */
export interface FoundNames {
  readonly sent_id: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: NameType }[];
}

/** Names as runs of the sentence's tokens, in the form that a names file has them; the sentence is the whole text. */
export function foundNames(
  { sent_id, text }: { readonly sent_id: string; readonly text: string },
  { tokens }: Tokenised,
  names: readonly NameSpan[],
): FoundNames {
  const codePoints = (offset: number) => [...text.slice(0, offset)].length;
  const entities = names.map(({ first, last, type }) => ({
    start: codePoints(tokens[first]!.start),
    end: codePoints(tokens[last - 1]!.end),
    type,
  }));
  return { sent_id, entities };
}
