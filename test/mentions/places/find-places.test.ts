import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distanceKm } from '../../../src/mentions/places/distance.ts';
import { Place } from '../../../src/schema/place.ts';
import { placesIn } from './places-in.ts';

const relations: readonly (readonly [
  text: string,
  words: string,
  at: readonly [number, number],
  km: number,
])[] = [
  ['Three soldiers were shot 30 km west of Mosul on Sunday.', '30 km west of Mosul', [36.33, 42.78], 5],
  [
    'A patrol was ambushed about 20 miles south-east of Baghouz.',
    'about 20 miles south-east of Baghouz',
    [34.25, 41.2],
    5,
  ],
  ['Militants attacked a post near Rutba, in western Iraq.', 'near Rutba', [33.04, 40.29], 5],
  [
    'The bus was stopped between Kirkuk and Tuz Khurmatu.',
    'between Kirkuk and Tuz Khurmatu',
    [35.18, 44.51],
    10,
  ],
  ['Jets bombed villages in northern Syria.', 'northern Syria', [36.3, 38], 100],
  ['Two mortar bombs landed on the outskirts of Hajin.', 'on the outskirts of Hajin', [34.69, 40.83], 5],
];

for (const [text, words, [lat, lon], km] of relations) {
  test(`${words} is a place with a radius`, () => {
    const found = placesIn(text).find(({ place }) => place.text === words)?.place;
    assert.ok(
      found,
      placesIn(text)
        .map(({ place }) => place.text)
        .join('; '),
    );
    assert.ok(distanceKm(found, { lat, lon }) <= km, `${found.lat}, ${found.lon}`);
    assert.ok(found.radiusKm > 0);
    assert.equal(found.placeId, null);
  });
}

test('the area behind the comma is a qualifier, and decides', () => {
  const [town, state] = placesIn('A man was shot dead in Springfield, Ill., on Monday.');
  assert.equal(town?.place.admin1, 'Illinois');
  assert.equal(town?.isQualifier, false);
  assert.equal(state?.isQualifier, true);
});

test('the dateline is marked, and only it', () => {
  const places = placesIn('GOMA, Congo — Rebels shelled Sake on Friday, a priest said.');
  assert.deepEqual(
    places.map(({ place, isDateline }) => [place.name, isDateline]),
    [
      ['Goma', true],
      ['Democratic Republic of the Congo', true],
      ['Sake', false],
    ],
  );
});

test('a people is a demonym of its country', () => {
  const [demonym] = placesIn('Ukrainian drones set a refinery on fire.');
  assert.equal(demonym?.isDemonym, true);
  assert.equal(demonym?.country, 'UA');
});

test('U.S. is the United States, and us is nobody', () => {
  assert.equal(placesIn('The U.S. strike was the third this week.')[0]?.place.name, 'United States');
  assert.deepEqual(placesIn('They told us to leave, and shot at us.'), []);
});

for (const text of [
  'He said the men hit the car and ran.',
  'Colonel Ahmed Sinjari denied it.',
  'The talks will go on in March or August.',
  'Mr Goma, a teacher, told us that his brother had been killed.',
]) {
  test(`no place: ${text}`, () => {
    assert.deepEqual(
      placesIn(text).map(({ place }) => place.text),
      [],
    );
  });
}

test('a province is told from its town', () => {
  const kinds = placesIn('Clashes spread from Idlib to the rest of Idlib province.').map(
    ({ place }) => place.precision,
  );
  assert.deepEqual(kinds, ['town', 'province']);
});

test('a country that has the actors decides between namesakes', () => {
  const text = 'The rebels took Bor on Monday.';
  const [place] = placesIn(text, { countries: ['SS'] });
  assert.equal(place?.country, 'SS');
});

test('the publisher’s city decides between namesakes', () => {
  const text = 'A fire broke out in a warehouse in Tripoli.';
  const country = (publisher: string | null) => placesIn(text, { publisher })[0]?.country;
  assert.equal(country('The Beirut Courier'), 'LB');
  assert.equal(country('Libya Daily'), 'LY');
});

test('a name in a town’s own region is that region’s', () => {
  const [, paris] = placesIn(
    'A fire in Bonham spread to Paris, Texas, and to Clarksville. Schools in Paris are closed.',
  );
  assert.equal(paris?.place.country, 'United States');
});

const pieces = fc.constantFrom(
  ...[
    'Mosul',
    'the',
    'near',
    'northern',
    '30 km',
    'west of',
    ',',
    '.',
    '—',
    'Al-Hol',
    'camp',
    'U.S.',
    '𝕏',
    '(',
    'between',
    'and',
    '\n',
    "'s",
    'ل',
    'Iraqi',
  ],
);

test('whatever the text, spans hold the text they say and places are places', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      let before = 0;
      for (const { place, span } of placesIn(text)) {
        Place.parse(place);
        assert.equal(text.slice(place.span.start, place.span.end), place.text);
        assert.ok(span.start >= before);
        before = span.end;
      }
    }),
    { numRuns: 60 },
  );
});
