import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm } from '../../../src/mentions/places/distance.ts';
import { readPlaceKnowledge } from '../../../src/mentions/places/knowledge.ts';
import { placeBetween, relatedPlace, relationBefore } from '../../../src/mentions/places/relative-place.ts';
import type { Place } from '../../../src/schema/place.ts';
import { smallKnowledge } from './small-gazetteer.ts';
import { taggedWords } from './tagged-words.ts';

const { words } = readPlaceKnowledge(smallKnowledge);

const phrases: readonly (readonly [phrase: string, first: string, relation: object])[] = [
  ['attacked 30 km west of', '30', { kind: 'distance', km: 30, bearing: 270 }],
  ['about thirty km from', 'about', { kind: 'distance', km: 30, bearing: null }],
  ['20 miles ( 32 km ) north - west of', '20', { kind: 'distance', km: 32.18, bearing: 315 }],
  ['60 nautical miles north of', '60', { kind: 'distance', km: 111.12, bearing: 0 }],
  ['fell 5km east of', '5km', { kind: 'distance', km: 5, bearing: 90 }],
  ['shot just west of', 'just', { kind: 'direction', km: 0, bearing: 270 }],
  ['in the north of', 'the', { kind: 'part', km: 0, bearing: 0 }],
  ['in northern', 'northern', { kind: 'part', km: 0, bearing: 0 }],
  ['in central', 'central', { kind: 'part', km: 0, bearing: null }],
  ['killed near', 'near', { kind: 'near', km: 0, bearing: null }],
  ['burnt on the outskirts of', 'on', { kind: 'near', km: 0, bearing: null }],
  ['the road between', 'between', { kind: 'between', km: 0, bearing: null }],
];

for (const [phrase, first, relation] of phrases) {
  test(`${phrase} …`, () => {
    const { tokens } = taggedWords(`${phrase} Zaraq`);
    const found = relationBefore(tokens, tokens.length - 1, words);
    assert.equal(tokens[found?.first ?? -1]?.text, first);
    const { first: _, ...rest } = found ?? { first: -1 };
    assert.deepEqual({ ...rest, km: Math.round((found?.km ?? 0) * 100) / 100 }, relation);
  });
}

for (const phrase of ['he left', 'troops went from', 'a resident of', 'west and']) {
  test(`${phrase} … is the place itself`, () => {
    const { tokens } = taggedWords(`${phrase} Zaraq`);
    assert.equal(relationBefore(tokens, tokens.length - 1, words), null);
  });
}

const mosul: Place = {
  text: 'Mosul',
  span: { start: 0, end: 5 },
  name: 'Mosul',
  country: 'Iraq',
  admin1: 'Nineveh',
  lat: 36.335,
  lon: 43.119,
  radiusKm: 15,
  precision: 'town',
  basis: 'the only place of that name',
  placeId: 'geonames:99072',
};

test('a distance with a direction becomes a point with the slack of a round figure', () => {
  const place = relatedPlace(mosul, { first: 0, kind: 'distance', km: 30, bearing: 270 }, '30 km west of');
  assert.ok(Math.abs(distanceKm(place, mosul) - 30) < 0.1);
  assert.ok(place.lon < mosul.lon);
  assert.equal(place.radiusKm, 6);
  assert.equal(place.placeId, null);
});

test('a distance without a direction is a circle around the place', () => {
  const place = relatedPlace(mosul, { first: 0, kind: 'distance', km: 30, bearing: null }, '30 km from');
  assert.equal(place.lat, mosul.lat);
  assert.equal(place.radiusKm, 45);
});

test('near widens, and the part of a place lies within it', () => {
  const near = relatedPlace(mosul, { first: 0, kind: 'near', km: 0, bearing: null }, 'near');
  assert.ok(near.radiusKm > mosul.radiusKm);
  const northern = relatedPlace(mosul, { first: 0, kind: 'part', km: 0, bearing: 0 }, 'northern');
  assert.ok(northern.lat > mosul.lat);
  assert.ok(distanceKm(northern, mosul) + northern.radiusKm <= mosul.radiusKm + 0.1);
});

test('between two places is half-way with half the way as radius', () => {
  const erbil = { ...mosul, name: 'Erbil', lat: 36.19, lon: 44.009 };
  const place = placeBetween(mosul, erbil, 'between');
  assert.ok(Math.abs(distanceKm(place, mosul) - distanceKm(place, erbil)) < 0.1);
  assert.equal(place.radiusKm, Math.round(distanceKm(mosul, erbil) / 2));
});
