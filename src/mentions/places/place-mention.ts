import type { Span } from '../../document/span.ts';
import type { NameMention } from '../../language/names/name-finder.ts';
import type { Place } from '../../schema/place.ts';
import type { Position } from './distance.ts';

/**
 * A place named in an article, with what its words say about its part in the sentence. `first` and `last` are a
 * half-open range of token indexes; `place.span` may be wider, since it takes in `30 km west of` or `northern`.
 */
export interface PlaceMention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly place: Place;
  /** Where the named place itself is, before the words around it moved or narrowed it. WGS 84 degrees. */
  readonly named: Position;
  /** ISO 3166-1 alpha-2 of the country it lies in, empty for several or none. */
  readonly country: string;
  /** It opens the report, before the dash: where the reporter is. */
  readonly isDateline: boolean;
  /** The people or the adjective of a place (`Iraqi forces`): who, rather than where. */
  readonly isDemonym: boolean;
  /** Part of an organisation's name (`Baghdad Operations Command`). */
  readonly inOrganisationName: boolean;
  /** It only says in what a place named just before it lies: `Anbar` in `Rutba, Anbar`. */
  readonly isQualifier: boolean;
  /** How sure it is that these words name a place here, 0 to 1. */
  readonly confidence: number;
}

/** What is known of an article when its places are sought. */
export interface PlaceInput {
  /** The article's text, which the sentences' spans point into. */
  readonly text: string;
  readonly title: string;
  /** The place words of the dateline, where another step found it. */
  readonly dateline?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  /** The names of each sentence, by the sentence's position in the list. */
  readonly names: readonly (readonly NameMention[])[];
  /** ISO 3166-1 alpha-2 codes of countries whose actors the article names. */
  readonly countries: readonly string[];
}
