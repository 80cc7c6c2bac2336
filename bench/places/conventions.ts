/** What a corpus counts as a toponym, beyond the names of places themselves. */
export interface Convention {
  /** Adjectives and peoples: `Russian troops`, `the Russians`. */
  readonly demonyms: 'all' | 'adjectives' | 'none';
}

/**
 * The corpora's own guidelines. LGL marks every word with a place in it, demonyms included; GeoVirus and TR-News mark
 * names only; GeoWebNews marks adjectives before a noun as associative toponyms but gives peoples and languages no
 * position (Gritta, Pilehvar and Collier 2019, "A pragmatic guide to geoparsing evaluation", section 4).
 */
const conventions: { readonly [set: string]: Convention } = {
  LGL: { demonyms: 'all' },
  GeoWebNews: { demonyms: 'adjectives' },
};

/** The convention of a corpus; names of places only for one that is not known. */
export function conventionOf(set: string): Convention {
  return conventions[set] ?? { demonyms: 'none' };
}
