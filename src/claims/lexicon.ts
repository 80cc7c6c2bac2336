import type { Clusters } from '../language/clusters.ts';
import type { ReferenceSource } from './antecedents.ts';
import {
  type AttributionSource,
  type AttributionWords,
  createAttributionWords,
} from './attribution/attribution-words.ts';
import type { ConfidenceSource } from './confidence.ts';
import type { ContextSource } from './context-source.ts';
import { type ContextWords, createContextWords } from './contexts.ts';
import { createGenderOf, type GenderOf, type GivenNamesSource } from './gender.ts';
import { createGroundWords, type GroundSource, type GroundWords } from './ground-words.ts';
import { createStatusWords, type StatusSource, type StatusWords } from './status-words.ts';

/** The files of `data/english/` that the claims are read with, as they are written. */
export interface ClaimLexiconSource {
  readonly status: StatusSource;
  readonly weapons: { readonly weapons: readonly string[] };
  readonly contexts: ContextSource;
  readonly grounds: GroundSource;
  readonly attribution: AttributionSource;
  readonly reference: ReferenceSource;
  readonly confidence: ConfidenceSource;
  readonly 'given-names': GivenNamesSource;
}

/** The word lists that the claims are read with. */
export interface ClaimLexicon {
  readonly status: StatusWords;
  readonly weapons: ReadonlySet<string>;
  readonly contexts: ContextWords;
  readonly grounds: GroundWords;
  readonly attribution: AttributionWords;
  readonly reference: ReferenceSource;
  readonly confidence: ConfidenceSource;
  readonly genderOf: GenderOf;
  /** Pronouns that may stand for what the sentence before told: "it", "this". */
  readonly demonstratives: ReadonlySet<string>;
}

/** Makes the lists ready to be asked. */
export function createClaimLexicon(
  source: ClaimLexiconSource,
  attributionModel: Uint8Array,
  clusters: Clusters,
): ClaimLexicon {
  return {
    status: createStatusWords(source.status),
    weapons: new Set(source.weapons.weapons),
    contexts: createContextWords(source.contexts),
    grounds: createGroundWords(source.grounds, clusters),
    attribution: createAttributionWords(source.attribution, attributionModel, clusters),
    reference: source.reference,
    confidence: source.confidence,
    genderOf: createGenderOf(source['given-names']),
    demonstratives: new Set([
      ...source.reference.pronouns.singular,
      ...source.reference.pronouns.demonstrative,
    ]),
  };
}
