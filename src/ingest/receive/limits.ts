/** How much is taken of one input before it is refused, so that none can use up memory, disk or time. */
export interface Limits {
  /** Bytes of one text, page or row. */
  readonly text: number;
  /** Bytes of one PDF, office document or mail, and of an archive that is not in a file. */
  readonly document: number;
  /** Archives within archives. */
  readonly depth: number;
  /** Items of one archive. */
  readonly entries: number;
  /** Bytes that one archive may unpack to for each of its own: reports give 3 to 10, bombs up to 1,000. */
  readonly expansion: number;
  /** Bytes that any archive may unpack to, however small. */
  readonly unpackedFreely: number;
  /** Bytes of one page of a feed. */
  readonly feed: number;
  /** Entries that are taken of one feed, and pages of it. */
  readonly feedEntries: number;
  readonly feedPages: number;
}

/** The limits unless told otherwise: far above what reports need. */
export const defaultLimits: Limits = {
  text: 20_000_000,
  document: 100_000_000,
  depth: 4,
  entries: 1_000_000,
  expansion: 100,
  unpackedFreely: 50_000_000,
  feed: 8_000_000,
  feedEntries: 2_000,
  feedPages: 20,
};
