import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('memory.ts', import.meta.url));
const most = 300;

/** `npm run test:long` takes the whole of 100,000 incidents; otherwise a part that tells growth from none. */
const count = process.env.DATELINE_LONG ? 100_000 : 10_000;

interface Taken {
  readonly bytes: number;
  readonly rows: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

function taken(format: string, incidents: number): Taken {
  return JSON.parse(execFileSync(process.execPath, [child, format, String(incidents)], { encoding: 'utf8' }));
}

for (const format of ['acled', 'parquet']) {
  test(`${format}: ${count} incidents take no more than ${most} MB, and hardly more than a tenth of them do`, (context) => {
    const tenth = taken(format, count / 10);
    const all = taken(format, count);
    context.diagnostic(JSON.stringify({ tenth, all }));
    assert.ok(all.rows > count / 2, `${all.rows} rows`);
    assert.ok(all.bytes > 8 * tenth.bytes);
    assert.ok(all.peakMegabytes <= most, `${all.peakMegabytes} MB`);
    assert.ok(
      all.peakMegabytes < tenth.peakMegabytes + 100,
      `${tenth.peakMegabytes} to ${all.peakMegabytes} MB`,
    );
  });
}
