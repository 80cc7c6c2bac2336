import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCounts } from '../../../src/mentions/counts/find-counts.ts';
import { type Case, readCases, written } from './cases.ts';
import { parseText } from './english.ts';
import { lexicon } from './lexicon.ts';

const cases = readCases();
const files = Map.groupBy(cases, ({ file }: Case) => file);

for (const [file, inFile] of files) {
  describe(`counts of ${file}`, () => {
    for (const { sentence, expected } of inFile) {
      test(sentence, () => {
        const found = findCounts(sentence, parseText(sentence), lexicon);
        assert.deepEqual(found.map(written), expected);
      });
    }
  });
}

test('the table is large enough to mean something', () => {
  assert.ok(cases.length >= 230, `${cases.length} sentences`);
});
