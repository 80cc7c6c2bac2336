import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('memory.ts', import.meta.url));

/** `npm run test:long` takes the whole; a part of it tells growth from none too. */
const count = process.env.DATELINE_LONG ? 100_000 : 10_000;

/** What the process may take at its peak, and by how much more it may hold at the end than at a tenth, in MB. */
const most = { peak: 300, growth: 16 };

interface Taken {
  readonly bytes: number;
  readonly rows: number;
  readonly seconds: number;
  readonly peak: number;
  readonly held: readonly [number, number];
}

for (const format of ['acled', 'parquet']) {
  test(`${format}: ${count} incidents take no more than ${most.peak} MB, and no more is held at the end`, (context) => {
    const output = execFileSync(process.execPath, ['--expose-gc', child, format, String(count)], {
      encoding: 'utf8',
    });
    const { rows, peak, held }: Taken = JSON.parse(output);
    context.diagnostic(output.trim());
    assert.ok(rows > count / 2, `${rows} rows`);
    assert.ok(peak <= most.peak, `${peak} MB at the peak`);
    assert.ok(held[1] <= held[0] + most.growth, `from ${held[0]} to ${held[1]} MB`);
  });
}
