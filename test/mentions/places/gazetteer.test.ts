import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameFlag } from '../../../src/mentions/places/entry.ts';
import { createGazetteer } from '../../../src/mentions/places/gazetteer.ts';
import { encodeGazetteer } from '../../../src/mentions/places/gazetteer-file.ts';
import { entry, smallGazetteer, smallKnowledge } from './small-gazetteer.ts';

const syria = entry('Syria', 'country', [35, 38], {
  country: 'SY',
  names: [
    { text: 'Syria', flags: nameFlag.main },
    { text: 'Syrian', flags: nameFlag.demonym },
  ],
});
const hasakah = entry('Hasakah', 'admin1', [36.5, 40.8], { country: 'SY', admin1: 'SY.01', radiusKm: 90 });
const hol = entry('Al-Hol', 'town', [36.386, 41.146], {
  id: 'geonames:173797',
  country: 'SY',
  admin1: 'SY.01',
  population: 14_804,
  box: [36.3, 41.1, 36.4, 41.2],
});

test('an entry comes back as it was stored', () => {
  const gazetteer = smallGazetteer([syria, hasakah, hol]);
  const [found] = gazetteer.lookup('al hol');
  assert.equal(found?.id, 'geonames:173797');
  assert.equal(found?.name, 'Al-Hol');
  assert.equal(found?.kind, 'town');
  assert.equal(found?.country, 'SY');
  assert.equal(found?.population, 14_804);
  assert.ok(Math.abs((found?.lat ?? 0) - 36.386) < 1e-5);
  assert.deepEqual(found?.box, [36.3, 41.1, 36.4, 41.2]);
  assert.equal(gazetteer.entry(found?.admin1 ?? 0).name, 'Hasakah');
  assert.equal(found?.admin2, -1);
});

test('the Arabic article does not count in countries that write it', () => {
  const gazetteer = smallGazetteer([
    syria,
    hasakah,
    hol,
    entry('El Paso', 'town', [31.8, -106.4], { country: 'US' }),
  ]);
  assert.equal(gazetteer.lookup('Hol')[0]?.name, 'Al-Hol');
  assert.equal(gazetteer.lookup('el-Hol')[0]?.name, 'Al-Hol');
  assert.deepEqual(gazetteer.lookup('Paso'), []);
});

test('a demonym is found as one', () => {
  const [found] = smallGazetteer([syria]).lookup('Syrian');
  assert.equal(found?.name, 'Syria');
  assert.equal(found?.flags, nameFlag.demonym);
});

test('a country is found by its code', () => {
  const gazetteer = smallGazetteer([syria]);
  assert.equal(gazetteer.country('SY')?.name, 'Syria');
  assert.equal(gazetteer.country('IQ'), null);
});

test('bytes of another kind are refused', () => {
  assert.throws(() => createGazetteer(new Uint8Array(512)), RangeError);
});

test('the file is read from any offset of a buffer', () => {
  const bytes = encodeGazetteer([syria, hasakah, hol], new Set(['SY']), smallKnowledge);
  const padded = new Uint8Array(bytes.length + 3);
  padded.set(bytes, 3);
  assert.equal(createGazetteer(padded.subarray(3)).lookup('Hasakah').length, 1);
});

test('every name is found again, and gives its entry', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{2,12}$/);
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 40 }), (names) => {
      const gazetteer = smallGazetteer(names.map((text, index) => entry(text, 'town', [index, index])));
      names.forEach((text, index) => {
        assert.ok(gazetteer.lookup(text).some((candidate) => candidate.index === index));
      });
    }),
  );
});
