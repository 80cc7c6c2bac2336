import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { exportFormats } from '../../src/export/formats.ts';
import { reportRecord } from '../export/fixture.ts';
import { run } from './run.ts';

let folder: string;
const record = reportRecord();
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-cli-export-'));
  await mkdir(join(folder, 'records/deep'), { recursive: true });
  await writeFile(join(folder, 'records/one.json'), JSON.stringify(record, null, 2));
  await writeFile(
    join(folder, 'records/deep/two.jsonl'),
    `${JSON.stringify(record)}\nnonsense\n${JSON.stringify(record)}\n`,
  );
  await writeFile(join(folder, 'records/several.json'), JSON.stringify([record, { article: 'none' }]));
  await writeFile(join(folder, 'records/other.txt'), 'no record');
});
after(() => rm(folder, { recursive: true }));

test('files, folders and standard input are read; what is wrong is told with file and number, and the rest go on', async () => {
  const { exit, output, errors } = await run(['export', join(folder, 'records'), '--format', 'jsonl']);
  assert.equal(exit, 0);
  assert.deepEqual(
    output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    [record, record, record, record],
  );
  assert.match(errors, /two\.jsonl: record 2: .* \[record\.no-json\]/);
  assert.match(errors, /several\.json: record 2: article: .* \[record\.invalid\]/);
  const piped = await run(['export', '-', '--format', 'jsonl'], JSON.stringify(record, null, 2));
  assert.deepEqual(JSON.parse(piped.output), record);
});

test('every format writes something, and notes beside it', async () => {
  for (const name of Object.keys(exportFormats)) {
    const output = join(folder, `out.${name}`);
    const { exit, errors } = await run([
      'export',
      join(folder, 'records/one.json'),
      '--format',
      name,
      '--output',
      output,
    ]);
    assert.deepEqual([exit, errors], [0, ''], name);
    assert.ok((await readFile(output)).length > 100, name);
    assert.match(
      await readFile(`${output}.notes.txt`, 'utf8'),
      /^Dateline export: .*\n.*\nWritten: \d/s,
      name,
    );
  }
});

test('notes go where they are asked for, and without a file what was left out is told', async () => {
  const path = join(folder, 'notes.txt');
  const { errors } = await run([
    'export',
    join(folder, 'records/one.json'),
    '--format',
    'ucdp',
    '--notes',
    path,
  ]);
  assert.equal(errors, '');
  assert.match(await readFile(path, 'utf8'), /best is the figure that most sources give/);
  const told = await run([
    'export',
    join(folder, 'records/one.json'),
    '--format',
    'plover',
    '--type',
    'forecast',
  ]);
  assert.match(told.errors, /^Written: 0\nLeft out:\n- 1: It tells of a tie or an assessment/);
});

test('filters choose, and values that no filter has are refused', async () => {
  const file = join(folder, 'records/one.json');
  const rows = async (...filter: string[]) => {
    const { output } = await run(['export', file, '--format', 'plover', ...filter]);
    return output.split('\n').length - 1;
  };
  assert.equal(await rows(), 3);
  assert.equal(await rows('--type', 'consult'), 1);
  assert.equal(await rows('--country', 'Oridia'), 1);
  assert.equal(await rows('--from', '2031-05-03'), 0);
  assert.equal(await rows('--status', 'planned,possible'), 1);
  assert.equal(await rows('--incident', 'article-1#i1'), 2);
  const wrong = await run(['export', file, '--format', 'plover', '--status', 'sure']);
  assert.equal(wrong.exit, 64);
  assert.match(wrong.errors, /--status takes happened, .*not "sure"/);
});

test('incidents of several reports are brought together when that is asked for', async () => {
  const second = { ...record, article: { ...record.article, id: 'article-2', publisher: 'The Hill Post' } };
  const path = join(folder, 'two.jsonl');
  await writeFile(path, `${JSON.stringify(record)}\n${JSON.stringify(second)}\n`);
  const apart = await run(['export', path, '--format', 'geojson']);
  assert.equal(JSON.parse(apart.output).features.length, 2);
  const together = await run(['export', path, '--format', 'geojson', '--merge']);
  const { features } = JSON.parse(together.output);
  assert.equal(features.length, 1);
  assert.equal(features[0].properties.sources, 2);
  assert.equal(features[0].properties.claim_ids.split('; ').length, 4);
  const plover = await run(['export', path, '--format', 'plover', '--merge', '--type', 'ASSAULT']);
  const comments = plover.output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).comment.split(';')[0]);
  assert.equal(new Set(comments).size, 1);
});

test('with nothing that can be read it fails', async () => {
  const { exit, errors } = await run(['export', join(folder, 'gone'), '--format', 'acled']);
  assert.equal(exit, 66);
  assert.match(errors, /gone: .*\[input\.unreadable\]/);
});
