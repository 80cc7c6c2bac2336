import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mainPlaces } from '../../../src/mentions/places/main-places.ts';
import type { PlaceMention } from '../../../src/mentions/places/place-mention.ts';

const headline = 'Two hurt in Elmford - Ridge Daily News';

function mention(
  name: string,
  start: number,
  sentence: number,
  rest: Partial<PlaceMention> = {},
): PlaceMention {
  const span = { start, end: start + name.length };
  const place = {
    text: name,
    span,
    name,
    country: 'United States',
    admin1: 'Ohio',
    lat: 40,
    lon: -82,
    radiusKm: 5,
    precision: 'town' as const,
    basis: '',
    placeId: null,
  };
  const flags = { isDateline: false, isDemonym: false, inOrganisationName: false, isQualifier: false };
  const where = { sentence, first: 0, last: 1, span, named: { lat: 40, lon: -82 } };
  return { ...where, place, country: 'US', ...flags, confidence: 1, ...rest };
}

const choose = (...places: PlaceMention[]) =>
  mainPlaces(places, { headline, harm: new Set([1]), told: [] })[0]?.name ?? null;

describe('mainPlaces', () => {
  test('takes the town of the headline rather than that of the page', () => {
    assert.equal(choose(mention('Ridge', 22, 0), mention('Elmford', 12, 0)), 'Elmford');
  });

  test('takes the town of the sentence that tells of harm', () => {
    assert.equal(choose(mention('Ridge', 120, 2), mention('Elmford', 60, 1)), 'Elmford');
  });

  test('takes a town that is named again and again', () => {
    const again = [3, 4, 5].map((sentence) => mention('Ridge', 100 + sentence, sentence));
    assert.equal(choose(mention('Elmford', 90, 3), ...again), 'Ridge');
  });

  test('takes the town of the dateline unless violence is set elsewhere', () => {
    const ridge = mention('Ridge', 40, 1, { isDateline: true });
    const places = [mention('Elmford', 60, 1), { ...ridge, place: { ...ridge.place, lat: 42 } }];
    const chosen = (told: PlaceMention[]) =>
      mainPlaces(places, { headline, harm: new Set([1]), told: told.map(({ place }) => place) })[0]?.name;
    assert.equal(chosen([]), 'Ridge');
    assert.equal(chosen([mention('Ridge', 90, 2)]), 'Ridge');
    assert.equal(chosen([mention('Elmford', 60, 1)]), 'Elmford');
  });

  test('takes a division that is a city for one, and any town before a wider place', () => {
    const district = mention('the District', 50, 1);
    const province = (radiusKm: number) => ({
      ...district,
      place: { ...district.place, precision: 'province' as const, radiusKm },
    });
    assert.equal(choose(mention('Elmford', 400, 9), province(5)), 'the District');
    assert.equal(choose(mention('Elmford', 400, 9), province(90)), 'Elmford');
    assert.equal(choose(province(90)), 'the District');
  });

  test('knows no place where only peoples are named', () => {
    assert.equal(choose(mention('Elmford', 50, 1, { isDemonym: true })), null);
  });
});
