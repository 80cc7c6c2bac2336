import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { compileCodebooks, schemeNames } from '../../../src/export/codebooks/compile.ts';

type Source = {
  [key: string]: unknown;
  entries: { [key: string]: unknown; from: { [key: string]: unknown } }[];
};

/** The files as they stand, ready to be changed for a test. */
function files(): { [name: string]: Source } {
  return Object.fromEntries(
    [...schemeNames, 'parties'].map((name) => [
      name,
      parse(readFileSync(new URL(`../../../data/codebooks/${name}.yaml`, import.meta.url), 'utf8')),
    ]),
  );
}

function problemsWhen(change: (sources: { [name: string]: Source }) => void): string[] {
  const sources = files();
  change(sources);
  return compileCodebooks(sources, []).problems.map(({ file, message }) => `${file}: ${message}`);
}

test('the files compile without a problem', () => {
  assert.deepEqual(
    problemsWhen(() => undefined),
    [],
  );
});

test('an unknown key, an unknown type and a side that is none are told of with file and entry', () => {
  const [key] = problemsWhen(({ acled }) => (acled!.entries[0]!.note = 'x'));
  assert.match(key!, /^acled: entries\.0: .*note/);
  const [type] = problemsWhen(({ ucdp }) => (ucdp!.entries[1]!.from.type = 'ATTACK'));
  assert.match(type!, /^ucdp: entries\.1\.from\.type/);
  const [side] = problemsWhen(({ cameo }) => (cameo!.entries[2]!.from.agents = ['pirates']));
  assert.match(side!, /^cameo: entries\.2: "pirates" is neither/);
});

test('an entry that maps to nothing has to say why, and one that maps must not', () => {
  const [silent] = problemsWhen(({ acled }) => Object.assign(acled!.entries[0]!, { to: null }));
  assert.match(silent!, /says why/);
  const [excused] = problemsWhen(({ acled }) =>
    Object.assign(acled!.entries[0]!, { why: 'It does not fit.' }),
  );
  assert.match(excused!, /says why/);
});

test('a scheme that is wrong is left out and the others are there', () => {
  const sources = files();
  sources.plover!.entries = [];
  const { codebooks } = compileCodebooks(sources, []);
  assert.deepEqual(Object.keys(codebooks.schemes), ['acled', 'ucdp', 'cameo']);
});
