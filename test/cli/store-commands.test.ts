import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ownFolder } from '../ingest/receive/received-by.ts';
import { run } from './run.ts';

const folder = ownFolder();
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

test('the examples are sound once they are in a store, and so is a store restored from a backup of it', async () => {
  const data = join(folder.path, 'store');
  const imported = await run(['import', examples, '--data', data]);
  assert.equal(imported.exit, 0, imported.errors);
  const verified = await run(['verify', '--data', data]);
  assert.equal(verified.exit, 0, verified.errors);

  const backup = join(folder.path, 'store.backup');
  const written = await run(['backup', backup, '--data', data]);
  assert.equal(written.exit, 0, written.errors);
  const restored = join(folder.path, 'restored');
  const brought = await run(['restore', backup, '--data', restored]);
  assert.equal(brought.exit, 0, brought.errors);
  const again = await run(['verify', '--data', restored]);
  assert.equal(again.exit, 0, again.errors);
});
