import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhraseTable } from '../../../src/mentions/counts/phrase-table.ts';

describe('PhraseTable', () => {
  const forms = (lemma: string) => [lemma, `${lemma}s`, `${lemma}ed`];
  const table = new PhraseTable<string>(forms);
  table.add('at least', 'bound');
  table.add('at', 'preposition');
  table.add('*kill or|and <*wound>', 'harm');
  table.add('in very? critical condition', 'injured');

  test('prefers the longest phrase', () => {
    assert.equal(table.longestAt(['at', 'least', '5'], 0)?.value, 'bound');
    assert.equal(table.longestAt(['at', 'most'], 0)?.value, 'preposition');
  });

  test('takes any form of a starred verb and marks the main word', () => {
    const found = table.longestAt(['he', 'killed', 'and', 'wounded'], 1);
    assert.deepEqual(found, { length: 3, main: 2, value: 'harm' });
  });

  test('may leave optional words out', () => {
    assert.equal(table.longestAt(['in', 'critical', 'condition'], 0)?.length, 3);
    assert.equal(table.longestAt(['in', 'very', 'critical', 'condition'], 0)?.length, 4);
  });

  test('finds nothing beyond the end', () => {
    assert.equal(table.longestAt(['in', 'critical'], 0), null);
    assert.equal(table.longestAt([], 0), null);
  });
});
