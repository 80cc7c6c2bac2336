import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('memory.ts', import.meta.url));

/** As `bin/dateline.js` starts the Node of a checkout, and as coding threads are started. */
const lessMemory = '--max-semi-space-size=16';

/** `npm run test:long` codes them all; a few tell growth from none too. */
const count = process.env.DATELINE_LONG ? 10_000 : 200;

/** What the process may take at its peak, and by how much more it may hold at the end than at a fifth, in MB. */
const most = { peak: 400, growth: 30 };

interface Taken {
  readonly claims: number;
  readonly seconds: number;
  readonly peak: number;
  readonly held: readonly [number, number];
}

test(`coding ${count} articles takes no more than ${most.peak} MB, and no more is held at the end`, (context) => {
  const output = execFileSync(process.execPath, [lessMemory, '--expose-gc', child, String(count)], {
    encoding: 'utf8',
  });
  const { claims, peak, held }: Taken = JSON.parse(output);
  context.diagnostic(output.trim());
  assert.ok(claims > count, `${claims} claims`);
  assert.ok(peak <= most.peak, `${peak} MB at the peak`);
  assert.ok(held[1] <= held[0] + most.growth, `from ${held[0]} to ${held[1]} MB`);
});
