import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findDates } from '../../../src/mentions/dates/find-dates.ts';
import { mainDate } from '../../../src/mentions/dates/main-date.ts';
import { lexicon, sentencesOf } from './reading.ts';

/** 4 September 2024 is a Wednesday. The first sentence is the headline. */
function mainOf(texts: readonly string[], publishedAt: string | null = '2024-09-04') {
  const { text, sentences } = sentencesOf(texts);
  const range = mainDate(
    sentences,
    findDates(sentences, { text, publishedAt, dateline: null }, lexicon),
    lexicon,
  );
  return range && [range.start, range.end, range.basis];
}

describe('the date of what a report is about', () => {
  test('is when the deed was done, not when it was told', () => {
    const report = [
      'Two killed in shooting',
      'Two men were shot on Sunday night outside a shop.',
      'Police said Tuesday that no one was held.',
    ];
    assert.deepEqual(mainOf(report), ['2024-09-01', '2024-09-01', 'phrase']);
  });

  test('is not when its court case was heard', () => {
    const report = [
      'Man sentenced for fatal shooting',
      'A man was sentenced in court on Tuesday.',
      'He shot his neighbour dead on 3 May 2023 outside a shop.',
    ];
    assert.deepEqual(mainOf(report), ['2023-05-03', '2023-05-03', 'phrase']);
  });

  test('is near publication where no phrase tells it', () => {
    assert.deepEqual(mainOf(['Two killed in shooting', 'Two men were shot outside a shop.']), [
      '2024-09-02',
      '2024-09-04',
      'publication',
    ]);
  });

  test('never lies behind publication', () => {
    assert.deepEqual(mainOf(['Two killed', 'Two were shot; a vigil will be held on Friday.']), [
      '2024-09-02',
      '2024-09-04',
      'publication',
    ]);
  });

  test('is null where no day is known', () => {
    assert.equal(mainOf(['Two killed', 'Two men were shot on Sunday.'], null), null);
    assert.deepEqual(mainOf(['Two killed', 'Two men were shot on 3 May 2023.'], null), [
      '2023-05-03',
      '2023-05-03',
      'phrase',
    ]);
  });
});
