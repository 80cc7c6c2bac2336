import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldName, looseName } from '../../../src/mentions/places/fold.ts';

const same: readonly (readonly string[])[] = [
  ['Deir ez-Zor', 'Deir Ezzor', 'DEIR EZ ZOR', 'deir ez‑zor'],
  ['Mek’ele', "Mek'ele", 'Mekele'],
  ['Ténès', 'Tenes'],
  ['U.S.', 'US', 'U. S.'],
  ['Łódź', 'Lodz'],
  ['Ar Ruţbah', 'Ar Rutbah'],
];

for (const names of same) {
  test(`${names.join(', ')} have one key`, () => {
    assert.equal(new Set(names.map(foldName)).size, 1);
  });
}

test('other vowels make another key', () => {
  assert.notEqual(foldName('Kobani'), foldName('Kobane'));
});

test('the loose key leaves the Arabic article out', () => {
  assert.equal(looseName('al-Hol'), 'hol');
  assert.equal(looseName('El Fasher'), 'fasher');
  assert.equal(looseName('Deir al-Balah'), 'deirbalah');
});

test('a name without article or saint has no loose key', () => {
  assert.equal(looseName('Mosul'), null);
  assert.equal(looseName('Al'), null);
});

test('a key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      assert.equal(foldName(foldName(name)), foldName(name));
    }),
  );
});
