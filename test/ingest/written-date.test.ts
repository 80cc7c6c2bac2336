import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findWrittenDate, isoDateOrTime } from '../../src/ingest/written-date.ts';

describe('a written date', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Published: September 1, 2024', '2024-09-01'],
    ['Sept. 1, 2024, 8:15 a.m.', '2024-09-01'],
    ['Sun 1 Sep 2024', '2024-09-01'],
    ['1st of September 2024', '2024-09-01'],
    ['Stand: 3. März 2022', '2022-03-03'],
    ['publié le 14 août 2023', '2023-08-14'],
    ['5 de mayo de 2022', '2022-05-05'],
    ['Опубликовано 7 мая 2021', '2021-05-07'],
    ['on 2024-09-01 at noon', '2024-09-01'],
    ['am 01.09.2024 um 12', '2024-09-01'],
    ['31 February 2024', null],
    ['9/1/2024', null],
    ['13/03/2024', '2024-03-13'],
    ['3/13/2024', '2024-03-13'],
    ['5/5/2024', '2024-05-05'],
    ['2024/03/13', '2024-03-13'],
    ['14/13/2024', null],
    ['1/13/03/2024', null],
    ['1 Smarch 2024', null],
    ['in 2024', null],
    ['+81 158-23-2012', null],
  ];
  for (const [words, iso] of cases) test(words, () => assert.equal(findWrittenDate(words)?.iso ?? null, iso));

  test('stands where it says', () => {
    const words = 'Posted on Sept. 1, 2024 by admin';
    const { start, end } = findWrittenDate(words)!.span;
    assert.equal(words.slice(start, end), 'Sept. 1, 2024');
  });
});

describe('a date or time of metadata', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['2024-09-01', '2024-09-01'],
    ['2024-09-01T10:20:30Z', '2024-09-01T10:20:30Z'],
    ['2024-09-01T10:20:30.123+0300', '2024-09-01T10:20:30+03:00'],
    ['2024-09-01 10:20', '2024-09-01T10:20'],
    ['September 1, 2024', '2024-09-01'],
    ['2024-13-01', null],
    ['yesterday', null],
  ];
  for (const [value, iso] of cases) test(value, () => assert.equal(isoDateOrTime(value), iso));
});
