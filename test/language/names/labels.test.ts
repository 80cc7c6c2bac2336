import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  labelsOf,
  mayBegin,
  mayEnd,
  mayFollow,
  type NameSpan,
  namesOf,
  nameTypes,
} from '../../../src/language/names/labels.ts';

/** Names that do not overlap, and how many tokens there are. */
const sentences = fc
  .array(
    fc.record({
      gap: fc.nat(2),
      length: fc.integer({ min: 1, max: 4 }),
      type: fc.constantFrom(...nameTypes),
    }),
    { maxLength: 5 },
  )
  .map((parts) => {
    let at = 0;
    const names = parts.map(({ gap, length, type }): NameSpan => {
      const first = at + gap;
      at = first + length;
      return { first, last: at, type };
    });
    return { names, count: at + 1 };
  });

test('labels spell the names that they were made of', () => {
  fc.assert(
    fc.property(sentences, ({ names, count }) => assert.deepEqual(namesOf(labelsOf(names, count)), names)),
  );
});

test('the labels of names are a sequence that is allowed', () => {
  fc.assert(
    fc.property(sentences, ({ names, count }) => {
      const labels = labelsOf(names, count);
      assert.ok(mayBegin(labels[0]!) && mayEnd(labels.at(-1)!));
      for (let token = 1; token < count; token++) assert.ok(mayFollow(labels[token - 1]!, labels[token]!));
    }),
  );
});

test('a name may not end as another type, nor begin in its middle', () => {
  const [person, place] = [
    labelsOf([{ first: 0, last: 2, type: 'PER' }], 2),
    labelsOf([{ first: 0, last: 2, type: 'LOC' }], 2),
  ];
  assert.ok(!mayFollow(person[0]!, place[1]!));
  assert.ok(!mayBegin(person[1]!));
  assert.ok(!mayEnd(person[0]!));
});
