import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { MergedIncident } from '../../src/schema/merged-incident.ts';
import { run } from './run.ts';

const raids = fileURLToPath(new URL('../../examples/anbar-raids', import.meta.url));
const report = fileURLToPath(new URL('../../examples/sahel-wire.txt', import.meta.url));

test('ten reports of two raids become two incidents with the ranges that their sources give', async () => {
  const { exit, output, errors } = await run(['incidents', raids, '--format', 'json']);
  assert.equal(exit, 0, errors);
  const incidents = z.array(MergedIncident).parse(JSON.parse(output));
  assert.deepEqual(
    incidents.map(({ tellings, voices }) => [tellings.length, voices]),
    [
      [9, 8],
      [1, 1],
    ],
  );
  const ranges = incidents.map(({ counts }) => counts.map(({ what, min, max }) => [what, min, max]));
  assert.deepEqual(ranges, [
    [
      ['killed', 14, 15],
      ['injured', 5, 7],
      ['destroyed', 4, 4],
    ],
    [
      ['killed', 5, 5],
      ['injured', 2, 2],
    ],
  ]);
  assert.deepEqual(
    incidents.map(({ place, date }) => [place?.name, date?.start]),
    [
      ['Rutba', '2025-03-06'],
      ['Hawija', '2025-03-08'],
    ],
  );
});

test('the table names each report, its figures and whose they are, and why it belongs', async () => {
  const { output } = await run(['incidents', raids]);
  assert.match(output, /Rutba, Anbar, Iraq · 2025-03-06 · 9 articles, 8 of them independent/);
  assert.match(output, /rafidain-names\.txt, with \S+: .*both tell of 14 killed/);
  assert.match(output, /They disagree on[\s\S]*killed \(fighter\): at least 14 \(rutba-today\.txt\); 15 \(/);
});

test('--least leaves out what fewer reports tell of', async () => {
  const { output } = await run(['incidents', raids, report, '--least', '2', '--format', 'json']);
  assert.equal(JSON.parse(output).length, 1);
  const { exit, errors } = await run(['incidents', raids, '--least', 'two']);
  assert.equal(exit, 64);
  assert.match(errors, /usage\.bad-value/);
});

test('a file that cannot be read is told of, and the rest goes on', async () => {
  const { exit, output, errors } = await run(['incidents', 'no-such-file.txt', report, '--format', 'json']);
  assert.equal(exit, 0);
  assert.ok(JSON.parse(output).length > 0);
  assert.match(errors, /input\.unreadable/);
  assert.equal((await run(['incidents', 'no-such-file.txt'])).exit, 66);
});
