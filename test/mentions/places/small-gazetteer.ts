import type { Entry, EntryName, PlaceKind } from '../../../src/mentions/places/entry.ts';
import { nameFlag } from '../../../src/mentions/places/entry.ts';
import { createGazetteer, type Gazetteer } from '../../../src/mentions/places/gazetteer.ts';
import { encodeGazetteer } from '../../../src/mentions/places/gazetteer-file.ts';
import type { StoredKnowledge } from '../../../src/mentions/places/knowledge.ts';

const words = {
  division: ['province', 'county'],
  generic: ['camp'],
  articleCountries: ['SY'],
  locative: ['in'],
  notForename: ['the'],
  calendar: ['august'],
  directions: { north: 0, northern: 0, east: 90, west: 270, western: 270, northwest: 315, 'north-west': 315 },
  centre: ['central'],
  units: { km: 1, miles: 1.609 },
  unitModifiers: { nautical: 1.151 },
  numbers: { thirty: 30 },
  near: ['on the outskirts of', 'near'],
  between: ['between'],
  and: ['and'],
  about: ['about', 'just'],
};

const noModel = { bias: 0, weights: {} };

/** Words and models for tests: few words, and models without weights. */
export const smallKnowledge: StoredKnowledge = {
  words,
  detector: { first: noModel, second: noModel },
  ranker: noModel,
};

/** An entry of which a test gives only what it is about. */
export function entry(
  name: string,
  kind: PlaceKind,
  at: readonly [number, number],
  more: Partial<Entry> = {},
): Entry {
  const names: EntryName[] = [{ text: name, flags: nameFlag.main }];
  return {
    id: `test:${name}`,
    kind,
    names,
    country: '',
    admin1: '',
    admin2: '',
    lat: at[0],
    lon: at[1],
    population: 0,
    radiusKm: 5,
    box: null,
    ...more,
  };
}

/** A gazetteer of a few entries. */
export function smallGazetteer(entries: readonly Entry[]): Gazetteer {
  return createGazetteer(encodeGazetteer(entries, new Set(words.articleCountries), smallKnowledge));
}
