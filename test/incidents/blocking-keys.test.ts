import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { WordWeights } from '../../src/incidents/account/word-weights.ts';
import { blockingKeys } from '../../src/incidents/blocking-keys.ts';
import { isoOf } from '../../src/mentions/dates/calendar.ts';
import { distanceKm } from '../../src/mentions/places/distance.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../../src/pipeline/merging.ts';
import type { Account, AccountPlace } from '../../src/schema/account.ts';
import { accountWith } from '../account.ts';
import { tollWith } from './toll.ts';

const span = { start: 0, end: 1 };

function placeAt(lat: number, lon: number, rest: Partial<AccountPlace> = {}): AccountPlace {
  const words = { text: 'Town', span, name: 'Town', basis: 'test', placeId: null, claim: null };
  return { ...words, country: 'Iraq', admin1: null, lat, lon, radiusKm: 5, precision: 'town', ...rest };
}

const onDays = (first: number, last = first): Account['date'] => ({
  text: null,
  span: null,
  start: isoOf(first),
  end: isoOf(last),
  precision: 'day',
  basis: 'phrase',
});

describe('blockingKeys', () => {
  let words: WordWeights;
  let share: (one: Partial<Account>, other: Partial<Account>) => boolean;
  before(async () => {
    words = incidentKnowledgeOf(await loadFiles()).words;
    share = (one, other) => {
      const keys = new Set(blockingKeys(accountWith('a#i1', one), words));
      return blockingKeys(accountWith('b#i1', other), words).some((key) => keys.has(key));
    };
  });

  test('bring together what happened within 30 km and two days', () => {
    const lat = fc.double({ min: -60, max: 60, noNaN: true });
    const lon = fc.double({ min: -179, max: 179, noNaN: true });
    const step = fc.double({ min: -0.25, max: 0.25, noNaN: true });
    const days = fc.tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: -2, max: 2 }));
    fc.assert(
      fc.property(lat, lon, step, step, days, (north, east, up, right, [day, later]) => {
        const [one, other] = [placeAt(north, east), placeAt(north + up, east + right)];
        fc.pre(distanceKm(one, other) < 30);
        assert.ok(
          share({ places: [one], date: onDays(day) }, { places: [other], date: onDays(day + later) }),
        );
      }),
    );
  });

  test('bring a town and its province together, and a country with the same actor or about the same toll', () => {
    const town = placeAt(33, 40.3, { admin1: 'Anbar' });
    const province = placeAt(33.8, 42.1, { name: 'Anbar', admin1: 'Anbar', precision: 'province' });
    const country = placeAt(33, 44, { name: 'Iraq', precision: 'country' });
    const date = onDays(20_000);
    assert.ok(share({ places: [town], date }, { places: [province], date }));
    assert.ok(!share({ places: [town], date }, { places: [country], date }));
    const tolls = [tollWith(14)];
    assert.ok(share({ places: [town], date, tolls }, { places: [country], date, tolls: [tollWith(15)] }));
    assert.ok(!share({ places: [town], date, tolls }, { places: [country], date, tolls: [tollWith(90)] }));
  });

  test('bring together by the names of people whatever the time, and of other things within weeks', () => {
    const people = ['halima warsame'];
    assert.ok(share({ people, date: onDays(100) }, { people, date: onDays(9_000) }));
    const names = ['qansax mall'];
    assert.ok(share({ names, date: onDays(100) }, { names, date: onDays(112) }));
    assert.ok(!share({ names, date: onDays(100) }, { names, date: onDays(9_000) }));
    const two = ['qansax mall', 'brixby lane'];
    assert.ok(share({ names: two, date: onDays(100) }, { names: two, date: onDays(9_000) }));
  });

  test('never bring two types together', () => {
    const places = [placeAt(1, 1)];
    assert.ok(!share({ places, date: onDays(9) }, { places, date: onDays(9), type: 'PROTEST' }));
  });

  test('are few, however much an account holds', () => {
    const names = Array.from({ length: 500 }, (_, index) => `xq${index}za vb${index}wy`);
    const keys = blockingKeys(
      accountWith('a#i1', { names, places: [placeAt(1, 1)], date: onDays(0, 14) }),
      words,
    );
    assert.ok(keys.length < 150, String(keys.length));
  });
});
