import type { LinearModel } from './linear-model.ts';

/** The words of `data/places/words.yaml`, ready for use. */
export interface PlaceWords {
  /** Words for kinds of division: `county`, `governorate`. */
  readonly division: ReadonlySet<string>;
  /** Words for what a place is, which end a name though written small: `camp`, `dam`. */
  readonly generic: ReadonlySet<string>;
  /** Countries whose names are also found without the Arabic article. */
  readonly articleCountries: ReadonlySet<string>;
  /** Prepositions that stand before places: `in`, `near`. */
  readonly locative: ReadonlySet<string>;
  /** Capitalised words that are no forename though a name follows them: `the`, `northern`, months, days. */
  readonly notForename: ReadonlySet<string>;
  /** Months and days. */
  readonly calendar: ReadonlySet<string>;
  /** Directions with their bearings in degrees: `west` and `western` are 270. */
  readonly directions: ReadonlyMap<string, number>;
  /** `central`, `downtown`: the middle of a place. */
  readonly centre: ReadonlySet<string>;
  /** Units of distance in kilometres. */
  readonly units: ReadonlyMap<string, number>;
  /** Words before a unit that change it, with the factor: `nautical`. */
  readonly unitModifiers: ReadonlyMap<string, number>;
  /** Numbers in words. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Phrases that put something beside a place, each as its words, longest first. */
  readonly near: readonly (readonly string[])[];
  /** `between` and `and`, which join the two ends of a stretch. */
  readonly between: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Words that may stand among those of a distance: `about`, `just`. */
  readonly about: ReadonlySet<string>;
}

/** The models of the two passes that find toponyms: by words alone, and with the places that were found so. */
export interface Detector {
  readonly first: LinearModel;
  readonly second: LinearModel;
}

/** What placing knows beside the gazetteer: words, the models that find toponyms and the one that ranks candidates. */
export interface PlaceKnowledge {
  readonly words: PlaceWords;
  readonly detector: Detector;
  readonly ranker: LinearModel;
}

/** The knowledge in the form it is stored: the words as the YAML has them, the models as their JSON files do. */
export interface StoredKnowledge {
  readonly words: unknown;
  readonly detector: unknown;
  readonly ranker: unknown;
}

/** What `data/places/words.yaml` holds. */
interface StoredWords {
  readonly [list: string]: readonly string[] | { readonly [word: string]: number };
}

function readWords(stored: StoredWords): PlaceWords {
  const list = (key: keyof PlaceWords): readonly string[] => stored[key] as readonly string[];
  const set = (key: keyof PlaceWords): ReadonlySet<string> => new Set(list(key));
  const map = (key: keyof PlaceWords): ReadonlyMap<string, number> =>
    new Map(Object.entries(stored[key] as { readonly [word: string]: number }));
  return {
    division: set('division'),
    generic: set('generic'),
    articleCountries: set('articleCountries'),
    locative: set('locative'),
    notForename: set('notForename'),
    calendar: set('calendar'),
    directions: map('directions'),
    centre: set('centre'),
    units: map('units'),
    unitModifiers: map('unitModifiers'),
    numbers: map('numbers'),
    near: list('near').map((phrase) => phrase.split(' ')),
    between: set('between'),
    and: set('and'),
    about: set('about'),
  };
}

/** Makes the stored knowledge ready for use. */
export function readPlaceKnowledge(stored: StoredKnowledge): PlaceKnowledge {
  return {
    words: readWords(stored.words as StoredWords),
    detector: stored.detector as Detector,
    ranker: stored.ranker as LinearModel,
  };
}
