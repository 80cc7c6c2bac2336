import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../cli/run.ts';

/** How many of the expected items must be found. Raise it with what the program learns; it never goes down. */
const foundAtLeast = 40;

/** How many claims there may be that match none of the expected items. It never goes up. */
const beyondAtMost = 15;

/** Counts the claims of a record that match none of the expected items, by the check's own comparison. */
const countBeyond = `
import json, sys, pathlib
folder, path = sys.argv[1:]
sys.path.insert(0, folder)
import check
record = json.load(open(path, encoding="utf-8"))
items = json.load(open(pathlib.Path(folder, "expected.json"), encoding="utf-8"))["items"]
beyond = [c for c in record["claims"] if not any(check.meets(record, c, item) for item in items)]
for claim in beyond:
    print(claim["sentence"], claim["type"], claim["trigger"]["text"])
print("beyond", len(beyond))
`;

/** A folder with an article that is not part of the project and a program that checks its record: there where it is named. */
const folder = process.env.DATELINE_SEED;

if (folder) {
  test('the article outside the project is read as expected', async (t) => {
    const temporary = await mkdtemp(join(tmpdir(), 'dateline-seed-'));
    t.after(() => rm(temporary, { recursive: true }));
    const { exit, output } = await run([
      'code',
      join(folder, 'article.txt'),
      '--date',
      '2024-09-01',
      '--format',
      'json',
    ]);
    assert.equal(exit, 0);
    await writeFile(join(temporary, 'record.json'), output);
    const { stdout } = spawnSync('python3', [join(folder, 'check.py'), join(temporary, 'record.json')], {
      encoding: 'utf8',
    });
    t.diagnostic(stdout);
    const result = /seed (\d+)\/\d+ found, (\d+) forbidden, (\d+) bad spans/.exec(stdout);
    assert.ok(result, stdout);
    const [found, forbidden, badSpans] = result.slice(1).map(Number);
    assert.ok(found! >= foundAtLeast, `${found} found`);
    assert.deepEqual({ forbidden, badSpans }, { forbidden: 0, badSpans: 0 });
    const beyond = spawnSync('python3', ['-c', countBeyond, folder, join(temporary, 'record.json')], {
      encoding: 'utf8',
    }).stdout;
    const count = /^beyond (\d+)$/m.exec(beyond);
    assert.ok(count && Number(count[1]) <= beyondAtMost, beyond);
  });
}
