import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readWordTable } from '../../src/language/word-table.ts';
import { encodeWordTable, fitsWordTable } from '../../training/word-table-file.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', "'", ' ', 'z'), maxLength: 12 });

test('a word table numbers its words in order, knows no others, and leaves what follows', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word.filter(fitsWordTable)), fc.array(word), (words, others) => {
      const sorted = words.toSorted((one, other) => (one < other ? -1 : 1));
      const { table, rest } = readWordTable(Buffer.concat([encodeWordTable(sorted), Buffer.from([7, 8])]));
      assert.deepEqual([...rest], [7, 8]);
      assert.equal(table.count, sorted.length);
      sorted.forEach((known, number) => {
        assert.equal(table.find(known), number);
      });
      for (const other of others) if (!words.includes(other)) assert.equal(table.find(other), -1);
    }),
  );
});
