import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pdfOf } from '../ingest/made/pdf.ts';
import { reportPage, reportText } from '../ingest/made/report.ts';
import { warcOf } from '../ingest/made/warc.ts';
import { docxOf, wordParagraphs, zipOf } from '../ingest/made/zip.ts';
import { ownFolder } from '../ingest/receive/received-by.ts';
import { run } from './run.ts';

const folder = ownFolder();
const root = fileURLToPath(new URL('../../', import.meta.url));
const within = async (name: string, files: { [file: string]: Uint8Array | string }) => {
  const path = join(folder.path, name);
  await mkdir(path, { recursive: true });
  for (const [file, data] of Object.entries(files)) await writeFile(join(path, file), data);
  return path;
};
const numbersIn = (output: string) =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Number(/killed (\d+) farmers/.exec(JSON.parse(line).article.text)?.[1]));
const records = (output: string) =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

test('every kind of file is coded, alone and in a folder', async () => {
  const path = await within('kinds', {
    'a.txt': reportText(1),
    'b.html': reportPage(2),
    'c.pdf': pdfOf([reportText(3).split('\n')]),
    'd.docx': docxOf(wordParagraphs(...reportText(4).split('\n\n'))),
    'e.eml': `From: a@desk.example\nMIME-Version: 1.0\nSubject: Raid\n\n${reportText(5)}`,
    'f.zip': zipOf([{ name: 'x.txt', data: reportText(6) }]),
    'g.warc.gz': warcOf([{ url: 'https://desk.example/7', body: reportPage(7) }], true),
    'h.jsonl': JSON.stringify({ text: reportText(8), date: '2024-03-12' }),
    'i.csv': `text\n"${reportText(9)}"\n`,
    'j.xml': `<rss version="2.0"><channel><title>Desk</title><item><description>${reportText(10)}</description></item></channel></rss>`,
  });
  const whole = await run(['code', path, '--format', 'jsonl']);
  assert.equal(whole.exit, 0);
  assert.deepEqual(numbersIn(whole.output), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  for (const record of records(whole.output)) assert.ok(record.claims.length > 0, record.article.text);
  for (const file of ['c.pdf', 'd.docx']) {
    const one = JSON.parse((await run(['code', join(path, file), '--format', 'json'])).output);
    assert.ok(one.claims.length > 0, file);
  }
  const array = JSON.parse((await run(['code', join(path, 'f.zip'), '--format', 'json'])).output);
  assert.equal(array.length, 1, 'an archive gives an array, however many reports are in it');
});

test('standard input may be an archive', async () => {
  const zip = zipOf([1, 2].map((number) => ({ name: `${number}.txt`, data: reportText(number) })));
  assert.deepEqual(numbersIn((await run(['code', '-', '--format', 'jsonl'], zip)).output), [1, 2]);
});

test('columns of a table may be named, and names that are none are refused', async () => {
  const path = await folder.file('map.csv', `k1;k2\n12 March 2024;"${reportText()}"\n`);
  const { output } = await run(['code', path, '--format', 'jsonl', '--columns', 'text=k2,date=k1']);
  assert.equal(records(output)[0].article.publishedAt, '2024-03-12');
  for (const bad of ['k2', 'words=k2', 'text=', 'text=a=b']) {
    const { exit, errors } = await run(['code', path, `--columns=${bad}`]);
    assert.equal(exit, 64, bad);
    assert.match(errors, /usage\.bad-value/);
  }
});

test('an article that was there before is passed over, a copy is marked, and both are told of', async () => {
  const copy = `${reportText(1)}\n\n${'It was the third raid within a month, and villagers said that they had asked for patrols. '.repeat(6)}`;
  const path = await within('twice', {
    'a.txt': copy,
    'b.txt': copy,
    'c.txt': `${copy} Nobody answered.`,
  });
  const { output, errors } = await run(['code', path, '--format', 'jsonl']);
  const codes = records(output).map(({ diagnostics }) =>
    diagnostics.map(({ code }: { code: string }) => code),
  );
  assert.equal(codes.length, 2);
  assert.ok(codes[1]!.includes('duplicate.near'), String(codes[1]));
  assert.match(errors, /b\.txt: the same text as .*a\.txt \[duplicate\.text\]/);
  assert.match(errors, /c\.txt: nearly the text of .*a\.txt \[duplicate\.near\]/);
});

test('what is not English is kept and marked, and not coded', async () => {
  const path = await folder.file(
    'de.txt',
    'Bei einem Überfall auf das Dorf sind am Sonntag vier Bauern getötet worden, sagte die Polizei. Die Armee hat das nicht bestätigt, und die Täter sind nach dem Angriff geflohen.',
  );
  const { exit, output, errors } = await run(['code', path, '--format', 'json']);
  const { article, claims, diagnostics } = JSON.parse(output);
  assert.deepEqual([exit, article.language, claims.length], [0, 'de', 0]);
  assert.ok(diagnostics.some(({ code }: { code: string }) => code === 'language.not-english'));
  assert.match(errors, /language\.not-english/);
});

test('a bomb, a broken archive and a page that is private lose nothing else', async () => {
  const path = await within('hostile', {
    'a.zip': zipOf([
      { name: 'bomb.txt', data: Buffer.alloc(60_000_000) },
      { name: 'x.txt', data: reportText(1) },
    ]),
    'b.zip': 'PK\x03\x04 nothing',
    'c.pdf': pdfOf([reportText().split('\n')], 'secret'),
    'd.txt': reportText(2),
  });
  const { exit, output, errors } = await run(['code', path, 'http://127.0.0.1:9/x', '--format', 'jsonl']);
  assert.equal(exit, 0);
  assert.deepEqual(numbersIn(output), [1, 2]);
  for (const code of ['input.too-large', 'archive.damaged', 'pdf.encrypted', 'fetch.private-address']) {
    assert.ok(errors.includes(`[${code}]`), code);
  }
});

describe('a run that goes on', () => {
  const start = (line: readonly string[]) =>
    spawn(process.execPath, ['bin/dateline.js', ...line], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const lengthOf = async (path: string) => (await stat(path).catch(() => null))?.size ?? 0;
  const until = async (reached: () => Promise<boolean>) => {
    for (const end = Date.now() + 30_000; !(await reached()); ) {
      assert.ok(Date.now() < end, 'it takes too long');
      await pause(5);
    }
  };

  test('after it was killed at any moment has every report once', async () => {
    const numbers = Array.from({ length: 60 }, (_, number) => number + 1);
    const lines = numbers.map((number) => JSON.stringify({ text: reportText(number) }));
    const [first, second] = [lines.slice(0, 30), lines.slice(30)];
    const input = await within('long', {
      'a.jsonl': first.join('\n'),
      'b.zip': zipOf([{ name: 'b.jsonl', data: second.join('\n') }]),
    });
    const output = join(folder.path, 'long.out');
    const line = [
      'code',
      input,
      '--format',
      'jsonl',
      '--output',
      output,
      '--continue',
      join(folder.path, 'long.state'),
    ];
    for (let kills = 0; kills < 5; kills++) {
      const before = await lengthOf(output);
      const child = start(line);
      await until(async () => (await lengthOf(output)) > before || child.exitCode !== null);
      child.kill('SIGKILL');
      await new Promise((done) => child.once('close', done));
    }
    await appendFile(output, '{"half": "a rec');
    assert.equal((await run(line)).exit, 0);
    assert.deepEqual(numbersIn(await readFile(output, 'utf8')), numbers);
    assert.equal((await run(line)).exit, 0);
    assert.deepEqual(numbersIn(await readFile(output, 'utf8')), numbers);
  });

  test('is refused for other inputs, a spoilt note or an output that is gone', async () => {
    const input = await folder.file('once.txt', reportText(1));
    const [output, state] = [join(folder.path, 'once.out'), join(folder.path, 'once.state')];
    const line = (where: string) => [
      'code',
      where,
      '--format',
      'jsonl',
      '--output',
      output,
      '--continue',
      state,
    ];
    assert.equal((await run(line(input))).exit, 0);
    const refused = async (where = input) => {
      const { exit, errors } = await run(line(where));
      return exit === 65 && errors.includes('[checkpoint.broken]');
    };
    assert.ok(await refused(folder.path));
    await rm(output);
    assert.ok(await refused());
    for (const spoilt of ['', '{}', '{"version":1,"run":"x","progress":{}}', '[]']) {
      await writeFile(state, spoilt);
      assert.ok(await refused(), spoilt);
    }
    for (const form of [
      ['--format', 'csv', '--output', output],
      ['--format', 'jsonl'],
    ]) {
      const { exit, errors } = await run(['code', input, ...form, '--continue', state]);
      assert.equal(exit, 64);
      assert.match(errors, /--format jsonl and --output/);
    }
  });

  test('watches a folder until it is told to stop, and takes nothing twice', async () => {
    const input = await within('watched', { 'a.txt': reportText(1) });
    const output = join(folder.path, 'watched.out');
    const line = [
      'code',
      input,
      '--watch',
      '--format',
      'jsonl',
      '--output',
      output,
      '--continue',
      join(folder.path, 'watched.state'),
    ];
    const lines = async () => (await readFile(output, 'utf8').catch(() => '')).split('\n').length - 1;
    const ended = async (child: ReturnType<typeof start>) => {
      child.kill('SIGTERM');
      return new Promise((done) => child.once('close', done));
    };
    const child = start(line);
    await until(async () => (await lines()) === 1);
    await writeFile(join(input, 'b.txt'), reportText(2));
    await until(async () => (await lines()) === 2);
    assert.equal(await ended(child), 0);
    await writeFile(join(input, 'c.txt'), reportText(3));
    const again = start(line);
    await until(async () => (await lines()) === 3);
    await pause(300);
    assert.equal(await ended(again), 0);
    assert.deepEqual(numbersIn(await readFile(output, 'utf8')).sort(), [1, 2, 3]);
  });
});
