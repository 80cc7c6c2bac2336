import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { benchmark } from '../../bench/speed.ts';

test('the benchmark of speed measures one core, two threads and memory', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-speed-'));
  t.after(() => rm(folder, { recursive: true }));
  const data = join(folder, 'articles.jsonl');
  const lines = [1, 2, 3].map((number) =>
    JSON.stringify({
      docid: String(number),
      title: 'Convoy attacked',
      text: `Gunmen attacked convoy ${number} near Gao. Two soldiers died.`,
      published: '2024-05-01T00:00:00Z',
    }),
  );
  await writeFile(data, `${lines.join('\n')}\n`);
  const { scores } = await benchmark.run({ data, out: null });
  const figures = Object.fromEntries(scores.map(({ metric, value }) => [metric, value]));
  assert.deepEqual(Object.keys(figures), [
    'sentences_per_second',
    'wink_tagger_sentences_per_second',
    'share_of_wink_tagger',
    'two_threads_gain',
    'peak_megabytes',
  ]);
  for (const [metric, value] of Object.entries(figures)) assert.ok(value > 0, metric);
});
