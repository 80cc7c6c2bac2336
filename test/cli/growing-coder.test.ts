import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { inOrder } from '../../src/cli/growing-coder.ts';
import { reportText } from '../ingest/made/report.ts';
import { ownFolder } from '../ingest/receive/received-by.ts';
import { run } from './run.ts';

const folder = ownFolder();

test('results come in the order of the items, and no more of them are begun than the width tells', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (delays, width) => {
        let underWay = 0;
        const items = (async function* () {
          yield* delays.keys();
        })();
        const work = async (index: number) => {
          underWay++;
          assert.ok(underWay <= width, `${underWay} under way`);
          await pause(delays[index]);
          underWay--;
          return -index;
        };
        const seen: number[] = [];
        for await (const [item, result] of inOrder(items, work, () => width)) {
          assert.equal(result, -item);
          seen.push(item);
        }
        assert.deepEqual(seen, [...delays.keys()]);
      },
    ),
    { numRuns: 30 },
  );
});

test('what fails is told when its turn comes, after the results before it', async () => {
  const items = (async function* () {
    yield* [1, 2, 3];
  })();
  const work = async (item: number) => {
    if (item === 2) throw new Error('no');
    await pause(5);
    return item;
  };
  const seen: number[] = [];
  await assert.rejects(async () => {
    for await (const [item] of inOrder(items, work, () => 3)) seen.push(item);
  }, /no/);
  assert.deepEqual(seen, [1]);
});

test('many reports are coded on threads as they are on one', async () => {
  const path = join(folder.path, 'many.jsonl');
  const lines = Array.from({ length: 40 }, (_, at) =>
    JSON.stringify({ id: `r${at}`, text: reportText(at + 1) }),
  );
  await writeFile(path, lines.join('\n'));
  const [one, two] = await Promise.all(
    ['1', '2'].map((threads) => run(['code', path, '--format', 'jsonl', '--threads', threads])),
  );
  assert.equal(one!.exit, 0);
  assert.equal(two!.output, one!.output);
  assert.equal(one!.output.trim().split('\n').length, 40);
  assert.equal((await run(['code', path, '--threads', '0'])).exit, 64);
});
