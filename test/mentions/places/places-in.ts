import { loadPlaceReader } from '../../../bench/places/reader.ts';
import { findPlaces } from '../../../src/mentions/places/find-places.ts';
import type { PlaceInput, PlaceMention } from '../../../src/mentions/places/place-mention.ts';

const reader = await loadPlaceReader();

/** The places of a text by the models that are in use. */
export function placesIn(text: string, more: Partial<PlaceInput> = {}): PlaceMention[] {
  const { sentences, names } = reader.read(text);
  return findPlaces(sentences, { text, title: '', names, countries: [], ...more }, reader.gazetteer);
}
