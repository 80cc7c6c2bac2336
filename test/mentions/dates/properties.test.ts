import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readDates } from './reading.ts';

const rows = Object.values(
  parse(readFileSync(new URL('phrases.yaml', import.meta.url), 'utf8')) as {
    readonly [group: string]: readonly unknown[];
  },
).flat();
const words = [
  ...new Set(
    rows.flatMap((row) => String(Array.isArray(row) ? row[1] : row).match(/[\p{L}\d]+|[^\s\p{L}\d]/gu) ?? []),
  ),
];

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((chosen) => chosen.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((chosen) => chosen.join('')),
);
const published = fc.constantFrom(null, '2024-09-04', '2020-02-29', '0001-01-01', '9999-12-31', 'not a date');

test('on any text nothing is thrown, spans quote the text, and no range ends before it starts', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), published, (sentences, publishedAt) => {
      const whole = sentences.map((sentence) => `${sentence} `).join('');
      const { mentions, narrative } = readDates(sentences, publishedAt);
      for (const mention of mentions) {
        assert.equal(mention.text, whole.slice(mention.span.start, mention.span.end));
        assert.equal(mention.range.text, mention.text);
        assert.ok(mention.first < mention.last);
        assert.match(mention.range.start, /^\d{4}-\d{2}-\d{2}$/);
        assert.ok(mention.range.start <= mention.range.end);
      }
      assert.equal(narrative.length, sentences.length);
    }),
    { numRuns: 400 },
  );
});

test('with no day of publication nothing is taken from the clock', () => {
  const year = new Date().getUTCFullYear();
  fc.assert(
    fc.property(text, (sentence) => {
      const { mentions } = readDates([sentence], null);
      for (const { range, text: phrase } of mentions) {
        if (range.start.startsWith(String(year))) assert.match(phrase, /\d/);
      }
    }),
    { numRuns: 200 },
  );
});

for (const unit of [
  'early the end of ',
  'a day after ',
  '1 May ',
  '5, ',
  'the last week of ',
  '05/03/2019 ',
  'between Friday and ',
  '2003-2011-',
  'in two ',
]) {
  test(`a long text of "${unit}" takes time in proportion to its length`, () => {
    const time = (length: number) => {
      const sentence = unit.repeat(length / unit.length);
      const started = performance.now();
      readDates([sentence], '2024-09-04');
      return performance.now() - started;
    };
    time(5_000);
    const short = Math.max(5, time(20_000));
    assert.ok(time(160_000) < 30 * short + 200);
  });
}
