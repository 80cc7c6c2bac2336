import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayOf, dayOfIso, isoOf, startOfWeek, weekdayOf } from '../../../src/mentions/dates/calendar.ts';
import {
  easterOf,
  hijriDaysIn,
  lengthOfHijriMonthAt,
  nthWeekday,
  orthodoxEasterOf,
} from '../../../src/mentions/dates/feasts.ts';
import { shiftDay, unitAround } from '../../../src/mentions/dates/units.ts';

const day = (iso: string) => dayOfIso(iso)!;

describe('days of the calendar', () => {
  test('those that do not exist are null', () => {
    assert.equal(dayOf(2023, 2, 29), null);
    assert.equal(dayOf(2024, 4, 31), null);
    assert.equal(dayOf(2024, 13, 1), null);
    assert.equal(dayOfIso('2024-02-30'), null);
    assert.equal(isoOf(dayOf(2024, 2, 29)!), '2024-02-29');
  });
  test('every day goes into its text and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -350_000, max: 2_900_000 }),
        (number) => dayOfIso(isoOf(number)) === number,
      ),
    );
  });
  test('weeks begin on Monday', () => {
    assert.equal(weekdayOf(day('2024-09-01')), 7);
    assert.equal(isoOf(startOfWeek(day('2024-09-01'))), '2024-08-26');
    assert.equal(isoOf(startOfWeek(day('1969-12-31'))), '1969-12-29');
  });
});

describe('units', () => {
  test('a shift by months stays in a shorter month', () => {
    assert.equal(isoOf(shiftDay(day('2024-03-31'), -1, 'month')), '2024-02-29');
    assert.equal(isoOf(shiftDay(day('2024-01-31'), 1, 'month')), '2024-02-29');
  });
  test('the unit around a day holds it', () => {
    const quarter = unitAround(day('2024-09-04'), 'quarter');
    assert.deepEqual([isoOf(quarter.start), isoOf(quarter.end)], ['2024-07-01', '2024-09-30']);
    const before = unitAround(day('2024-03-31'), 'month', -1);
    assert.deepEqual([isoOf(before.start), isoOf(before.end)], ['2024-02-01', '2024-02-29']);
  });
});

describe('feasts', () => {
  test('Easter, Western and Orthodox', () => {
    assert.deepEqual(
      [2014, 2019, 2024, 2025].map((year) => isoOf(easterOf(year))),
      ['2014-04-20', '2019-04-21', '2024-03-31', '2025-04-20'],
    );
    assert.deepEqual(
      [2014, 2016, 2024].map((year) => isoOf(orthodoxEasterOf(year))),
      ['2014-04-20', '2016-05-01', '2024-05-05'],
    );
  });
  test('days of the Islamic calendar, also where two fall in one year', () => {
    assert.deepEqual(hijriDaysIn(2024, 9, 1).map(isoOf), ['2024-03-11']);
    assert.deepEqual(hijriDaysIn(2024, 10, 1).map(isoOf), ['2024-04-10']);
    assert.deepEqual(hijriDaysIn(2030, 9, 1).map(isoOf), ['2030-01-05', '2030-12-26']);
    assert.equal(lengthOfHijriMonthAt(day('2024-03-11')), 30);
  });
  test('the nth weekday of a month, and the last', () => {
    assert.equal(isoOf(nthWeekday(2024, 11, 4, 4)!), '2024-11-28');
    assert.equal(isoOf(nthWeekday(2024, 5, 1, -1)!), '2024-05-27');
    assert.equal(nthWeekday(2024, 2, 1, 5), null);
  });
});
