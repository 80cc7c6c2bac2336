/** `data/english/attribution.yaml` as it is written: lemmas, and the prepositions that introduce a source. */
export interface AttributionSource {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly according: readonly string[];
  /** Pronouns that lead from one quotation to the speaker of the one before, rather than to what it speaks of. */
  readonly impersonal: readonly string[];
}

/** The lexicon of attribution, ready to be asked. */
export interface AttributionWords {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly according: ReadonlySet<string>;
  readonly impersonal: ReadonlySet<string>;
}

/** Makes sets of the file's lists. */
export function createAttributionWords(source: AttributionSource): AttributionWords {
  const { verbs, nouns, according, impersonal } = source;
  return {
    verbs: new Set(verbs),
    nouns: new Set(nouns),
    according: new Set(according),
    impersonal: new Set(impersonal),
  };
}
