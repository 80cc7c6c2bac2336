import type { Clusters } from '../../language/clusters.ts';
import { type AttributionModels, readAttributionModels } from './model.ts';

/** `data/english/attribution.yaml` as it is written: lemmas. */
export interface AttributionSource {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly according: readonly string[];
  readonly evidential: readonly string[];
  readonly reporting: readonly string[];
  readonly speakers: readonly string[];
  /** Pronouns that lead from one quotation to the speaker of the one before, rather than to what it speaks of. */
  readonly impersonal: readonly string[];
}

/** What attributions are found with: the lexicon, ready to be asked, and the models. */
export interface AttributionWords {
  /** Verbs of speech and thought. */
  readonly verbs: ReadonlySet<string>;
  /** Nouns of speech and thought, which may take the place of the speaker: "the statement". */
  readonly nouns: ReadonlySet<string>;
  /** Words that introduce a source: "according". */
  readonly according: ReadonlySet<string>;
  /** Verbs whose subject may be a mere fact, which then is no source: "the raid shows". */
  readonly evidential: ReadonlySet<string>;
  /** Verbs that tell of something that happened by a noun: "reported clashes". */
  readonly reporting: ReadonlySet<string>;
  /** Nouns for people who speak and for what they write, beside the actors and roles of the registry. */
  readonly speakers: ReadonlySet<string>;
  readonly impersonal: ReadonlySet<string>;
  readonly models: AttributionModels;
  readonly clusters: Clusters;
}

/** Makes sets of the file's lists, and reads the models from the bytes of `data/english/attribution.model`. */
export function createAttributionWords(
  source: AttributionSource,
  model: Uint8Array,
  clusters: Clusters,
): AttributionWords {
  return {
    verbs: new Set(source.verbs),
    nouns: new Set(source.nouns),
    according: new Set(source.according),
    evidential: new Set(source.evidential),
    reporting: new Set(source.reporting),
    speakers: new Set(source.speakers),
    impersonal: new Set(source.impersonal),
    models: readAttributionModels(model),
    clusters,
  };
}
