import type { NameSpan, NameType } from '../../src/language/names/labels.ts';
import type { NameRecord } from '../../training/names-corpus.ts';

/** The names found in one sentence, with offsets in code points of its text. */
export interface FoundNames {
  readonly sent_id: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: NameType }[];
}

/** Names as runs of the record's tokens, in the form that a names file has them. */
export function foundNames({ sent_id, tokens }: NameRecord, names: readonly NameSpan[]): FoundNames {
  const entities = names.map(({ first, last, type }) => ({
    start: tokens[first]![0],
    end: tokens[last - 1]![1],
    type,
  }));
  return { sent_id, entities };
}
