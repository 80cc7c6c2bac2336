import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startBrowser } from '../../scripts/workbench/browser.ts';
import { startWorkbench, untilIdle } from '../../scripts/workbench/running-workbench.ts';
import { Record } from '../../src/schema/record.ts';
import { pdfOf } from '../ingest/made/pdf.ts';
import { skip } from '../web/opened.ts';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const path = [dirname(process.execPath), process.env.PATH].join(delimiter);

/** Runs a program in a folder, with this Node first on the path; rejects when it fails. */
async function run(folder: string, program: string, line: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, line, {
    cwd: folder,
    env: { ...process.env, PATH: path },
    maxBuffer: 64_000_000,
  });
  return stdout;
}

const report = `Shelling kills four in Goma
GOMA, 3 March 2024 - M23 rebels shelled a market in Goma on Friday, killing four civilians, the army said.
`;

const program = `
import { code, type Claim } from 'dateline';
import { Record } from 'dateline/schema';

const { record, diagnostics } = await code(${JSON.stringify(report)}, { date: '2024-03-03' });
const claims: readonly Claim[] = record?.claims ?? [];
Record.parse(record);
console.log(JSON.stringify({ types: claims.map(({ type }) => type), diagnostics: diagnostics.length }));
// @ts-expect-error: the package is typed, so a key that no claim has is an error
claims[0]?.nonsense;
`;

test('the package works where only it is installed', { timeout: 300_000 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-package-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await run(root, 'npm', ['pack', '--silent', '--pack-destination', folder]);
  const [tarball] = await readdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run(folder, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`]);
  const dateline = join(folder, 'node_modules/.bin/dateline');

  await t.test('it holds no sources, no tests and no paths of this machine', async () => {
    const files = await readdir(join(folder, 'node_modules/dateline'), { recursive: true });
    assert.deepEqual(
      files.filter((file) => /^(src|test|bench|training|scripts|examples)(\/|$)/.test(file)),
      [],
    );
    for (const file of files.filter((each) => /\.(js|json|md)$/.test(each))) {
      const text = await readFile(join(folder, 'node_modules/dateline', file), 'utf8');
      assert.equal(text.includes(root), false, file);
    }
  });

  await t.test('its command codes a report', async () => {
    await writeFile(join(folder, 'report.txt'), report);
    const record = Record.parse(
      JSON.parse(await run(folder, dateline, ['code', 'report.txt', '--format', 'json'])),
    );
    assert.ok(record.claims.some(({ type }) => type === 'ASSAULT'));
    assert.match(await run(folder, dateline, ['--version']), /^\d+\.\d+\.\d+\n$/);
  });

  await t.test('its command codes a PDF, which is read in a thread of its own', async () => {
    await writeFile(join(folder, 'report.pdf'), pdfOf([report.split('\n')]));
    const record = Record.parse(
      JSON.parse(await run(folder, dateline, ['code', 'report.pdf', '--format', 'json'])),
    );
    assert.ok(record.claims.some(({ type }) => type === 'ASSAULT'));
  });

  await t.test('it serves the workbench, which imports and shows a report', { skip }, async (context) => {
    const [workbench, browser] = await Promise.all([
      startWorkbench(join(folder, 'store'), 0, join(folder, 'node_modules/dateline')),
      startBrowser(),
    ]);
    context.after(() => Promise.all([browser.close(), workbench.stop()]));
    const page = await browser.newPage();
    const wrongs: string[] = [];
    page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()));
    page.on('pageerror', (error) => wrongs.push(String(error)));
    await page.goto(`${workbench.address}/import?way=text`);
    await page.getByLabel('Text of the report').fill(report);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('link', { name: 'Read its record' }).first().waitFor({ timeout: 60_000 });
    await untilIdle(workbench);
    await page.goto(workbench.address);
    await page.locator('.incident-row', { hasText: 'Goma' }).first().waitFor();
    await page.locator('.mark').first().waitFor();
    assert.deepEqual(wrongs, []);
  });

  await t.test('it is imported with its types', async () => {
    await writeFile(join(folder, 'program.ts'), program);
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2024'];
    await run(folder, process.execPath, [compiler, ...options, 'program.ts']);
    const { types, diagnostics } = JSON.parse(await run(folder, process.execPath, ['program.ts']));
    assert.ok(types.includes('ASSAULT'));
    assert.equal(diagnostics, 0);
  });
});
