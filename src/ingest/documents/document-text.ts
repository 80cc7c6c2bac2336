import type { ProblemName } from '../../schema/problem-codes.ts';

/** The text of a document that is neither plain text nor a page, and what is to be said of it. */
export interface DocumentText {
  readonly text: string;
  /** The title that it prints, where its letters tell. */
  readonly title?: string | null;
  /** What spoils nothing. */
  readonly notes: readonly { readonly code: ProblemName; readonly what: string }[];
  /** Why there is no text. */
  readonly problem: { readonly code: ProblemName; readonly what: string } | null;
}

/** Reads a document of the given name; null where the bytes are of no kind of document. */
export type DocumentReader = (bytes: Uint8Array, name: string) => Promise<DocumentText | null>;
