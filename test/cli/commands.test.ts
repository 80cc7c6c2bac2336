import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { generatedPages } from '../../scripts/docs/pages.ts';
import { commands } from '../../src/cli/commands.ts';
import { run } from './run.ts';

test('the pages of docs/ that are made from tables are as the tables are (npm run docs)', async () => {
  for (const { path, text } of generatedPages()) {
    assert.equal(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'), text, path);
  }
});

test('help lists every command, and has a page for each', async () => {
  const { exit, output } = await run(['help']);
  assert.equal(exit, 0);
  for (const { name, options } of commands) {
    assert.match(output, new RegExp(`^ {2}${name} `, 'm'));
    const page = await run(['help', ...name.split(' ')]);
    for (const option of Object.keys(options))
      assert.ok(page.output.includes(`--${option}`), `${name} ${option}`);
    for (const line of page.output.split('\n')) assert.ok(line.length <= 100, line);
  }
});

test('every command can be loaded', async () => {
  for (const { name, load } of commands) assert.equal(typeof (await load()), 'function', name);
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(await run(['--version']), { exit: 0, output: `${version}\n`, errors: '' });
});

test('a usage error goes to standard error, with its code, and ends with 64', async () => {
  const { exit, output, errors } = await run(['code', 'x.txt', '--format', 'xml']);
  assert.deepEqual([exit, output], [64, '']);
  assert.match(
    errors,
    /^dateline: --format takes table, json, jsonl, csv, html, not "xml".* \[usage\.bad-value\]\n$/,
  );
});

test('what a command line says cannot move the cursor', async () => {
  const { errors } = await run(['\u001b[2Jcode']);
  assert.doesNotMatch(errors, /[^\P{Cc}\n]/u);
});

test('the JSON Schema names the keys of the record', async () => {
  const { exit, output } = await run(['schema']);
  assert.equal(exit, 0);
  const { $defs } = JSON.parse(output);
  assert.deepEqual(Object.keys($defs.Record.properties), [
    'article',
    'sentences',
    'actors',
    'claims',
    'incidents',
    'main',
    'diagnostics',
  ]);
  assert.equal($defs.Claim.properties.status.enum.includes('planned'), true);
});

test('a benchmark that is not there is named, and so is its missing data', async () => {
  const unknown = await run(['bench', 'nonsense', '--data', 'x']);
  assert.equal(unknown.exit, 64);
  assert.match(unknown.errors, /there is no benchmark "nonsense"/);
});

test('output that cannot be written ends with 73', async () => {
  const { exit, errors } = await run(['schema', '--output', '/nonexistent/folder/schema.json']);
  assert.equal(exit, 73);
  assert.match(errors, /output\.unwritable/);
});
