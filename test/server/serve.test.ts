import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { openJobs } from '../../src/jobs/jobs.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import { signInSecret } from '../../src/server/access/secret.ts';
import { type ServeOptions, serve } from '../../src/server/serve.ts';
import { openStore } from '../../src/store/open-store.ts';
import { run } from '../cli/run.ts';
import { atEnd, onServer, ownFolder, type TestedDatabase } from '../store/each-database.ts';

const knowledge = await loadFiles();

async function serveOptions(context: TestContext, database: TestedDatabase) {
  const place = await database.place(context);
  const store = await openStore(place);
  atEnd(context, () => store.close());
  const jobs = await openJobs(store);
  atEnd(context, () => jobs.stop());
  const options: ServeOptions = {
    store,
    jobs,
    knowledge,
    host: '127.0.0.1',
    port: 0,
    origin: null,
    secret: 'a secret of the tests, of no use elsewhere',
    version: '0.0.0-test',
    writeLog: () => undefined,
    workbenchFolder: '/nonexistent',
  };
  return { options, place };
}

onServer('serving', (database) => {
  it('others are let in only once there is somebody who may administer', async (context) => {
    const { options } = await serveOptions(context, database);
    const origin = 'https://dateline.example.org';
    for (const reach of [{ host: '0.0.0.0' }, { host: '::' }, { origin }]) {
      await assert.rejects(serve({ ...options, ...reach }), { code: 'server.no-admin', exit: 78 });
    }
    const local = await serve(options);
    assert.equal((await fetch(`${local.address}/api/claims`)).status, 200);
    assert.match(
      await (await fetch(`${local.address}/metrics`)).text(),
      /^dateline_http_requests_total\{.*\/api\/claims/m,
    );
    await local.stop();
  });

  it('an administrator is made from the command line, and can then sign in from elsewhere', async (context) => {
    const { options, place } = await serveOptions(context, database);
    const url = 'database' in place ? place.database : '';
    const line = ['admin', 'create', '--database', url, '--email', 'Ada@Example.org', '--name', 'Ada'];
    assert.equal((await run(line, 'short\n')).exit, 65);
    assert.equal((await run(line, '')).exit, 64);
    const made = await run(line, 'correct horse battery\n');
    assert.deepEqual([made.exit, /ada@example\.org may now administer/.test(made.errors)], [0, true]);
    assert.equal((await run(line, 'correct horse battery\n')).exit, 65);
    const serving = await serve({ ...options, host: '0.0.0.0' });
    atEnd(context, () => serving.stop());
    const address = serving.address.replace('0.0.0.0', '127.0.0.1');
    assert.equal((await fetch(`${address}/api/claims`)).status, 401);
    const signedIn = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'ada@example.org', password: 'correct horse battery' }),
    });
    assert.equal(signedIn.status, 204);
  });

  it('a port that is taken is a problem that says so', async (context) => {
    const { options } = await serveOptions(context, database);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    atEnd(context, () => new Promise((resolve) => other.close(resolve)));
    const { port } = other.address() as AddressInfo;
    await assert.rejects(serve({ ...options, port }), { code: 'server.cannot-listen', exit: 73 });
  });

  it('the secret that signs cookies is made once, and only its owner can read it', async (context) => {
    const folder = join(await ownFolder(context), 'store');
    const [one, other] = await Promise.all([signInSecret(folder, ''), signInSecret(folder, '')]);
    assert.equal(one, other);
    assert.ok(one.length >= 43);
    assert.equal(await readFile(join(folder, 'sign-in.secret'), 'utf8'), one);
    assert.equal((await stat(join(folder, 'sign-in.secret'))).mode & 0o777, 0o600);
    assert.equal(await signInSecret(folder, 'given'), 'given');
  });
});
