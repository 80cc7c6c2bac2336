import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { codebooks } from '../schemes/cases.ts';

const require = createRequire(import.meta.url);
const { countries } = codebooks;

test('every country has codes of its own', () => {
  for (const key of ['name', 'iso2', 'iso3', 'isoNumber', 'gw'] as const) {
    const values = countries.map((country) => country[key]).filter((value) => value !== null);
    assert.equal(new Set(values).size, values.length, key);
  }
  assert.ok(countries.length > 230);
});

test('the numeric codes are those of the shapes that maps draw', () => {
  const { objects } = require('world-atlas/countries-110m.json') as {
    objects: { countries: { geometries: readonly { id?: string; properties: { name: string } }[] } };
  };
  const named = objects.countries.geometries.filter(
    ({ id, properties }) => id && !properties.name.includes('.'),
  );
  const shared = named.filter(({ id, properties }) =>
    countries.some(({ isoNumber, name }) => isoNumber === Number(id) && name === properties.name),
  );
  assert.ok(shared.length >= 140, `${shared.length} of ${named.length}`);
});

test('numbers and regions of countries that make the news are as the schemes have them', () => {
  const known = [
    ['Mali', 'MLI', 466, 432, 'Western Africa'],
    ['Syria', 'SYR', 760, 652, 'Middle East'],
    ['Ukraine', 'UKR', 804, 369, 'Europe'],
    ['Myanmar', 'MMR', 104, 775, 'Southeast Asia'],
    ['Democratic Republic of the Congo', 'COD', 180, 490, 'Middle Africa'],
    ['South Sudan', 'SSD', 728, 626, 'Eastern Africa'],
    ['Colombia', 'COL', 170, 100, 'South America'],
  ] as const;
  for (const [name, iso3, isoNumber, gw, acledRegion] of known) {
    const country = countries.find((each) => each.name === name)!;
    assert.deepEqual(
      [country.iso3, country.isoNumber, country.gw, country.acledRegion],
      [iso3, isoNumber, gw, acledRegion],
    );
  }
});
