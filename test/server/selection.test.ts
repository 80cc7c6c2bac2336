import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Columns } from '../../src/server/catalogue/columns.ts';
import type { Condition } from '../../src/server/catalogue/conditions.ts';
import { KeptMarks } from '../../src/server/catalogue/kept-marks.ts';
import { Selection } from '../../src/server/catalogue/selection.ts';

const names = ['type', 'date', 'bbox', 'country'];

/** Conditions by the rows for which they hold. */
const judged = fc.integer({ min: 0, max: 23 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    conditions: fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        holds: fc.array(fc.boolean(), { minLength: length, maxLength: length }),
      }),
      { maxLength: 6 },
    ),
  }),
);

test('a row fits, or misses the one name, or several', () => {
  fc.assert(
    fc.property(judged, ({ length, conditions }) => {
      const given = conditions.map(({ name, holds }): Condition => {
        return {
          name,
          key: name === 'bbox' ? null : JSON.stringify([name, holds]),
          mark: (_, into) => into.set(holds.map(Number)),
        };
      });
      const ids = Array.from({ length }, (_, row) => `row ${row}`);
      const columns = { ids, length, marks: new KeptMarks() } as unknown as Columns;
      new Selection(columns, given.slice(1));
      const selection = new Selection(columns, given);
      const missedBy = (row: number) => [
        ...new Set(conditions.filter(({ holds }) => !holds[row]).map(({ name }) => name)),
      ];
      const expected = ids.map((_, row) => {
        const [first, ...others] = missedBy(row);
        if (first === undefined) return 0;
        return others.length > 0 ? 255 : selection.numberOf(first);
      });
      assert.deepEqual([...selection.missed], expected);
      assert.deepEqual(
        selection.ids(),
        ids.filter((_, row) => expected[row] === 0),
      );
      const numbers = names.map((name) => selection.numberOf(name)).filter((number) => number > 0);
      assert.equal(new Set(numbers).size, new Set(conditions.map(({ name }) => name)).size);
    }),
  );
});

test('marks are kept until rows change, those that were asked for last the longest', () => {
  const kept = new KeptMarks();
  const length = 6 * 1024 * 1024;
  let made = 0;
  const ask = (key: string) => kept.of(key, length, () => made++);
  for (const key of ['a', 'b', 'a', 'c', 'a']) ask(key);
  assert.equal(made, 3);
  ask('b');
  assert.equal(made, 4);
  kept.clear();
  ask('b');
  assert.equal(made, 5);
});
