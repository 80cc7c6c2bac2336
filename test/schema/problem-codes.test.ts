import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { problemCodes } from '../../src/schema/problem-codes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const families = [...new Set(Object.keys(problemCodes).map((code) => code.split('.')[0]))].join('|');
const codeForm = new RegExp(`'((?:${families})\\.[a-z0-9]+(?:-[a-z0-9]+)*)'`, 'g');

test('every problem code that the source names is in the table', () => {
  const named = globSync('{src,scripts}/**/*.ts', { cwd: root }).flatMap((path) => {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    return [...text.matchAll(codeForm)].map(([, code]) => ({ path, code: code! }));
  });
  assert.ok(named.length > 20);
  assert.deepEqual(
    named.filter(({ code }) => !Object.hasOwn(problemCodes, code)),
    [],
  );
});

test('exit codes are those of sysexits, statuses those of HTTP, and both agree on what is harmless', () => {
  for (const [code, { exit, status, meaning, remedy }] of Object.entries(problemCodes)) {
    assert.ok([0, 64, 65, 66, 69, 70, 73, 75, 78].includes(exit), code);
    assert.equal(exit === 0, status === 200, code);
    assert.match(meaning, /^[A-Z].*\.$/, code);
    assert.match(remedy, /^[A-Z].*\.$/, code);
  }
});
