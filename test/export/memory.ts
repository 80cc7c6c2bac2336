/*
 * A child process of the memory tests: exports COUNT incidents that are made on the spot in FORMAT, throws the pieces away
 * and prints what it took as JSON.
 */
import { exportFormats, openExport } from '../../src/export/formats.ts';
import { settingsWith } from './gather.ts';
import { manyIncidents } from './many.ts';

const [name, count] = process.argv.slice(2);
const format = exportFormats[name as 'acled' | 'parquet'];
const started = Date.now();
const { chunks, notes } = await openExport(format, manyIncidents(Number(count)), settingsWith());
let bytes = 0;
for await (const chunk of chunks) bytes += chunk.length;
console.log(
  JSON.stringify({
    bytes,
    rows: Number(/^Written: (\d+)$/m.exec(notes())![1]),
    seconds: (Date.now() - started) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
