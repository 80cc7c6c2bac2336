import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Record } from '../../src/schema/record.ts';
import { run } from './run.ts';

const example = fileURLToPath(new URL('../../examples/sahel-wire.txt', import.meta.url));
const report = 'Rebels shelled a market in Goma on Friday, killing four civilians, the army said.\n';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-code-'));
});
after(() => rm(folder, { recursive: true }));

async function file(name: string, contents: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, contents);
  return path;
}

/** Every {text, span} of a record must quote its article exactly. */
function assertQuotes(node: unknown, text: string): void {
  if (node === null || typeof node !== 'object') return;
  const { text: words, span } = node as { text?: unknown; span?: { start: number; end: number } | null };
  if (typeof words === 'string' && span) assert.equal(text.slice(span.start, span.end), words);
  for (const child of Object.values(node)) assertQuotes(child, text);
}

test('one report gives its record, which is what the schema says and quotes its article exactly', async () => {
  const { exit, output } = await run(['code', example, '--format', 'json']);
  assert.equal(exit, 0);
  const record = Record.parse(JSON.parse(output));
  assert.ok(record.claims.length > 0);
  assertQuotes([record.claims, record.actors, record.incidents], record.article.text);
});

test('the same report gives the same record, byte by byte', async () => {
  const line = ['code', example, '--format', 'json'];
  assert.equal((await run(line)).output, (await run(line)).output);
});

test('standard input is read as -, and what the line says of it goes into the record', async () => {
  const line = ['code', '-', '--format', 'json', '--date', '2024-03-03', '--publisher', 'The Lake Post'];
  const { article } = JSON.parse((await run(line, report)).output);
  assert.equal(article.publishedAt, '2024-03-03');
  assert.equal(article.publisher, 'The Lake Post');
});

test('several reports: an array, lines, rows, one page', async () => {
  const other = await file('other.txt', report);
  assert.equal(JSON.parse((await run(['code', example, other, '--format', 'json'])).output).length, 2);
  assert.equal(
    (await run(['code', example, other, '--format', 'jsonl'])).output.trim().split('\n').length,
    2,
  );
  assert.match((await run(['code', example, other, '--format', 'csv'])).output, /^article_id,/);
  assert.equal(
    (await run(['code', example, other, '--format', 'html'])).output.match(/<section/g)!.length,
    2,
  );
  assert.match((await run(['code', example, other])).output, /According to/);
});

test('one bad file is told of and passed over', async () => {
  const empty = await file('empty.txt', '');
  const missing = join(folder, 'missing.txt');
  const { exit, output, errors } = await run(['code', empty, missing, example, '--format', 'jsonl']);
  assert.equal(exit, 0);
  assert.equal(output.trim().split('\n').length, 1);
  assert.match(errors, /empty\.txt, line 1: .*\[input\.empty\]/);
  assert.match(errors, /missing\.txt.*\[input\.unreadable\]/);
});

test('what cannot be coded says why, ends with its exit code and writes nothing', async () => {
  const nested = `${'<div>'.repeat(100_000)}menu${'</div>'.repeat(100_000)}`;
  const inputs: [name: string, contents: string | Uint8Array, code: string, exit: number][] = [
    ['empty.txt', '', 'input.empty', 65],
    ['blank.txt', ' \n\t\n', 'input.empty', 65],
    [
      'picture.png',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'input.binary',
      65,
    ],
    ['noise.txt', new Uint8Array(5000).map((_, index) => (index * 197) % 256), 'input.binary', 65],
    ['large.txt', 'a'.repeat(50_000_000), 'input.too-large', 65],
    [
      'menu.html',
      '<!doctype html><nav><a href="/">Home</a></nav><script>x()</script>',
      'input.no-article',
      65,
    ],
    ['nested.html', nested, 'input.no-article', 65],
  ];
  const output = join(folder, 'records.json');
  for (const [name, contents, code, exit] of inputs) {
    const path = await file(name, contents);
    const started = performance.now();
    const ran = await run(['code', path, '--format', 'json', '--output', output]);
    assert.deepEqual([ran.exit, ran.output], [exit, ''], name);
    assert.ok(ran.errors.includes(`[${code}]`) && ran.errors.includes(name), ran.errors);
    assert.ok(performance.now() - started < 10_000, `${name} took too long`);
  }
  assert.equal((await run(['code', join(folder, 'none')])).exit, 66);
  assert.equal(existsSync(output), false);
});

test('what is only damaged is coded, and told of', async () => {
  const latin = Buffer.from(`${report}The mayor, Jos\xe9 Mena, left.`.repeat(20), 'latin1');
  for (const [name, contents, code] of [
    ['latin.txt', latin, 'input.guessed-encoding'],
    [
      'mixed.txt',
      Buffer.concat([Buffer.from(`${report}Said José Mena, José Luz and José Paz. `), Buffer.of(0xe9)]),
      'input.invalid-utf8',
    ],
    ['nul.txt', `${report}\0${report}`, 'input.nul'],
  ] as const) {
    const { exit, output, errors } = await run(['code', await file(name, contents), '--format', 'json']);
    assert.equal(exit, 0);
    assert.ok(JSON.parse(output).claims.length > 0, name);
    assert.match(errors, new RegExp(`${name}, .*\\[${code.replace('.', '\\.')}\\]`));
  }
});

test('a hundred kilobytes on one line are coded in bounded time', async () => {
  const path = await file('line.txt', report.trim().concat(' ').repeat(1200));
  const started = performance.now();
  const { exit } = await run(['code', path, '--format', 'jsonl']);
  assert.equal(exit, 0);
  assert.ok(performance.now() - started < 20_000);
});

test('bad dates are refused before anything is read', async () => {
  const { exit, errors } = await run(['code', 'missing.txt', '--date', '2024-02-30']);
  assert.equal(exit, 64);
  assert.match(errors, /usage\.bad-date/);
});

test('--output holds what standard output would have', async () => {
  const path = join(folder, 'claims.csv');
  const line = ['code', example, '--format', 'csv'];
  const { output } = await run(line);
  assert.equal((await run([...line, '--output', path])).output, '');
  assert.equal(await readFile(path, 'utf8'), output);
});
