import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readInputFile } from '../../src/ingest/read-file.ts';

describe('a file', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  });
  after(() => rm(folder, { recursive: true }));

  test('is read whole', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, 'Clashes in Néma');
    const { bytes, diagnostic } = await readInputFile(path);
    assert.equal(new TextDecoder().decode(bytes!), 'Clashes in Néma');
    assert.equal(diagnostic, null);
  });

  test('that is not there, and a folder, cannot be read', async () => {
    for (const path of [join(folder, 'none.txt'), folder, join(folder, 'a.txt', 'b')]) {
      const { bytes, diagnostic } = await readInputFile(path);
      assert.equal(bytes, null);
      assert.equal(diagnostic?.code, 'input.unreadable');
      assert.ok(diagnostic?.message.startsWith(`${path}, `));
    }
  });

  test('that is too large is not read', async () => {
    const path = join(folder, 'large.txt');
    await writeFile(path, '');
    await truncate(path, 2_000_000_000);
    const started = performance.now();
    const { bytes, diagnostic } = await readInputFile(path, 1_000_000);
    assert.equal(bytes, null);
    assert.equal(diagnostic?.code, 'input.too-large');
    assert.match(diagnostic!.message, /large\.txt, byte 1000000: the file has 2000000000 bytes/);
    assert.ok(performance.now() - started < 2000);
  });
});
