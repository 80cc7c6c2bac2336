/** `data/english/attribution.yaml` as it is written: lemmas, and the prepositions that introduce a source. */
export interface AttributionSource {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly according: readonly string[];
}

/** The lexicon of attribution, ready to be asked. */
export interface AttributionWords {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly according: ReadonlySet<string>;
}

/** Makes sets of the file's lists. */
export function createAttributionWords(source: AttributionSource): AttributionWords {
  return { verbs: new Set(source.verbs), nouns: new Set(source.nouns), according: new Set(source.according) };
}
