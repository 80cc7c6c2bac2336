import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { benchmark } from '../../bench/articles.ts';

const paragraph =
  'Gunmen killed four people in the village of Sarki on Sunday evening, police in the province said.';
const page = `<html><body><nav><a href="/">Home</a></nav><article><p>${paragraph}</p><p>Nobody was held.</p></article></body></html>`;

describe('the benchmark of articles', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-'));
    await mkdir(join(folder, 'pages'));
    await writeFile(join(folder, 'pages', 'a.html'), page);
  });
  after(() => rm(folder, { recursive: true }));

  const run = async (gold: object) => {
    const data = join(folder, 'gold.jsonl');
    const out = join(folder, 'out.jsonl');
    await writeFile(data, `${JSON.stringify({ docid: 'a', file: 'pages/a.html', ...gold })}\n`);
    const { scores } = await benchmark.run({ data, out });
    const predictions = (await readFile(out, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { predictions, value: (metric: string) => scores.find((score) => score.metric === metric)?.value };
  };

  test('scores strings that must and must not be there', async () => {
    const { value, predictions } = await run({
      with: ['four people', 'absent'],
      without: ['Home', 'Nobody was'],
    });
    assert.equal(value('precision'), 50);
    assert.equal(value('recall'), 50);
    assert.equal(value('accuracy'), 50);
    assert.equal(value('f1'), 50);
    assert.deepEqual(predictions, [{ docid: 'a', text: `${paragraph}\n\nNobody was held.` }]);
  });

  test('scores runs of four words against a full text', async () => {
    // Seventeen words in the first paragraph (14 runs); the second adds three runs that are not in the gold.
    const { value } = await run({ text: paragraph });
    assert.equal(value('shingle_recall'), 100);
    assert.ok(Math.abs(value('shingle_precision')! - (100 * 14) / 17) < 1e-9);
  });

  test('predicts without gold, and scores nothing', async () => {
    const { value, predictions } = await run({});
    assert.equal(predictions.length, 1);
    assert.equal(value('f1'), undefined);
  });
});
