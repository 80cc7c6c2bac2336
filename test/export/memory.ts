/*
 * A child process of the memory tests, started with --expose-gc: exports COUNT incidents that are made on the spot in
 * FORMAT, throws the pieces away and prints what it took as JSON. `held` is what is in use after a collection of garbage,
 * when a tenth of the incidents has been taken and when all have.
 */
import { exportFormats, openExport } from '../../src/export/formats.ts';
import type { SourcedIncident } from '../../src/export/sourced.ts';
import { settingsWith } from './gather.ts';
import { manyIncidents } from './many.ts';

const megabyte = 1024 * 1024;
const [name, wanted] = process.argv.slice(2);
const count = Number(wanted);
const held: number[] = [];

async function* weighed(): AsyncGenerator<SourcedIncident, void> {
  let index = 0;
  for await (const incident of manyIncidents(count)) {
    index += 1;
    if (index === count / 10 || index === count) held.push(heldNow());
    yield incident;
  }
}

function heldNow(): number {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / megabyte;
}

const started = Date.now();
const { chunks, notes } = await openExport(
  exportFormats[name as 'acled' | 'parquet'],
  weighed(),
  settingsWith(),
);
let bytes = 0;
for await (const chunk of chunks) bytes += chunk.length;
console.log(
  JSON.stringify({
    bytes,
    rows: Number(/^Written: (\d+)$/m.exec(notes())![1]),
    seconds: (Date.now() - started) / 1000,
    peak: process.resourceUsage().maxRSS / 1024,
    held,
  }),
);
