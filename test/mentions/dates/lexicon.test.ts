import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { dayOfIso } from '../../../src/mentions/dates/calendar.ts';
import { TimeLexiconSource } from '../../../src/mentions/dates/lexicon-source.ts';

const source: unknown = parse(
  readFileSync(new URL('../../../data/english/time.yaml', import.meta.url), 'utf8'),
);

test('the lexicon of times is of the form that the code takes it to be', () => {
  const data = TimeLexiconSource.parse(source);
  for (const { names, date } of data.namedDates) assert.notEqual(dayOfIso(date), null, names[0]);
});

test('every feast says on which day it falls', () => {
  for (const { names, month, day, weekday, nth, easter, orthodox, hijri } of TimeLexiconSource.parse(source)
    .holidays) {
    const ways = [easter, orthodox, hijri, month && (day ?? (weekday && nth))].filter(
      (way) => way !== undefined,
    );
    assert.equal(ways.length, 1, names[0]);
  }
});
