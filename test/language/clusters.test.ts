import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { createClusters, wordTypes } from '../../src/language/clusters.ts';
import { encodeClusters } from '../../training/clusters-file.ts';

const shipped = createClusters(readFileSync(new URL('../../data/english/clusters.bin', import.meta.url)));

test('words that are used alike share a cluster', () => {
  assert.equal(shipped.fine('raid'), shipped.fine('attack'));
  assert.equal(shipped.middle('kharkiv'), shipped.middle('donetsk'));
  assert.equal(shipped.coarse('brigade'), shipped.coarse('battalion'));
});

test('words that are used differently do not', () => {
  assert.notEqual(shipped.coarse('mosul'), shipped.coarse('hassan'));
  assert.notEqual(shipped.middle('colonel'), shipped.middle('ministry'));
});

test('a word that is not known, a number and an empty word have cluster 0', () => {
  for (const word of ['zzqxv', '1944', '', 'Raid']) {
    assert.equal(shipped.fine(word), 0);
    assert.equal(shipped.middle(word), 0);
    assert.equal(shipped.coarse(word), 0);
  }
});

test('words are judged by what they mostly name', () => {
  const typeOf = (word: string) => wordTypes[Math.floor(shipped.type(word) / 4) - 1];
  assert.equal(typeOf('fallujah'), 'place');
  assert.equal(typeOf('hassan'), 'given');
  assert.equal(typeOf('wolfowitz'), 'family');
  assert.equal(typeOf('hezbollah'), 'body');
  assert.equal(typeOf('raid'), 'common');
  assert.equal(typeOf('zzqxv'), undefined);
});

test('what is written is read back, and nothing else', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '-'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), word, (words, other) => {
      const fineOf = new Map(words.map((known, index) => [known, (index % 3) + 1]));
      const groups = [
        [1, 2, 2],
        [1, 1, 1],
      ];
      const typeOf = new Map(words.map((known, index) => [known, index]));
      const clusters = createClusters(encodeClusters(fineOf, groups, typeOf));
      for (const [known, fine] of fineOf) {
        assert.equal(clusters.fine(known), fine);
        assert.equal(clusters.middle(known), fine === 1 ? 1 : 2);
        assert.equal(clusters.coarse(known), 1);
        assert.equal(clusters.type(known), typeOf.get(known));
      }
      if (!fineOf.has(other)) assert.equal(clusters.fine(other), 0);
    }),
  );
});
