import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseCity } from '../../../bench/incidents/choose-city.ts';
import type { PlaceMention } from '../../../src/mentions/places/place-mention.ts';

const title = 'Two hurt in Elmford - Ridge Daily News';
const report = { docid: 'a', title, published: null, text: '' };

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

const choose = (...places: PlaceMention[]) => chooseCity(report, places, new Set([1]))?.city ?? null;

describe('chooseCity', () => {
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

  test('takes the city that a division is', () => {
    const base = mention('the District', 50, 1);
    const place = { ...base.place, admin1: 'District of Columbia', precision: 'province' as const };
    assert.equal(choose({ ...base, place }), 'Washington');
  });

  test('knows no town where only peoples are named', () => {
    assert.equal(choose(mention('Elmford', 50, 1, { isDemonym: true })), null);
  });
});
