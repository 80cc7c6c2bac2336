import type { LinearModel } from './linear-model.ts';

/** The words of `data/places/words.yaml`, ready for use. */
export interface PlaceWords {
  readonly division: ReadonlySet<string>;
  readonly articleCountries: ReadonlySet<string>;
}

/** What placing knows beside the gazetteer: words, the model that finds toponyms and the one that ranks candidates. */
export interface PlaceKnowledge {
  readonly words: PlaceWords;
  readonly detector: LinearModel;
  readonly ranker: LinearModel;
}

/** The knowledge in the form it is stored: the words as the YAML has them, the models as their JSON files do. */
export interface StoredKnowledge {
  readonly words: unknown;
  readonly detector: unknown;
  readonly ranker: unknown;
}

/** Makes the stored knowledge ready for use. */
export function readPlaceKnowledge(stored: StoredKnowledge): PlaceKnowledge {
  const words = stored.words as { readonly division: string[]; readonly articleCountries: string[] };
  return {
    words: { division: new Set(words.division), articleCountries: new Set(words.articleCountries) },
    detector: stored.detector as LinearModel,
    ranker: stored.ranker as LinearModel,
  };
}
