import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'drizzle-orm';
import { onEachDatabase } from '../store/each-database.ts';
import { opened, type Running, signedIn, startServer } from './running.ts';

async function makeToken(
  running: Running,
  cookie: string,
  json: object,
): Promise<{ id: string; secret: string }> {
  const answer = await running.send('POST', '/api/tokens', { cookie, json });
  assert.equal(answer.status, 201);
  const { token, secret } = (await answer.json()) as { token: { id: string }; secret: string };
  return { id: token.id, secret };
}

onEachDatabase('API tokens', (database) => {
  it('a token does what its scopes and its person’s role both allow, and no more', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const cookie = await signedIn(running, 'admin');
    const reader = await makeToken(running, cookie, { name: 'reads', scopes: ['read'] });
    const all = await makeToken(running, cookie, { name: 'administers', scopes: ['read', 'admin'] });
    const status = async (token: string, path: string) => (await running.send('GET', path, { token })).status;
    assert.equal(await status(reader.secret, '/api/claims'), 200);
    assert.equal(await status(reader.secret, '/api/people'), 403);
    assert.equal(await status(all.secret, '/api/people'), 200);
    await signedIn(running, 'admin');
    await store.database.execute(sql`
      update person set role = 'viewer' where id = (select user_id from api_token where id = ${all.id})`);
    assert.equal(await status(all.secret, '/api/people'), 403);
    assert.equal(await status(all.secret, '/api/claims'), 200);
  });

  it('nobody gives a token rights that they lack, and no token makes tokens', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const cookie = await signedIn(running, 'coder');
    const json = { name: 'too much', scopes: ['read', 'admin'] };
    assert.equal((await running.send('POST', '/api/tokens', { cookie, json })).status, 403);
    const { secret } = await makeToken(running, cookie, { name: 'reads', scopes: ['read'] });
    const again = { name: 'again', scopes: ['read'] };
    assert.equal((await running.send('POST', '/api/tokens', { token: secret, json: again })).status, 403);
  });

  it('forged, expired and revoked tokens are refused, also where nobody has to sign in', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    const cookie = await signedIn(running, 'admin');
    const { id, secret } = await makeToken(running, cookie, { name: 'reads', scopes: ['read'], days: 1 });
    const status = async (token: string) => (await running.send('GET', '/api/claims', { token })).status;
    assert.equal((await running.send('GET', '/api/claims')).status, 200);
    assert.equal(await status(secret), 200);
    for (const forged of [
      '',
      'x',
      `${secret}x`,
      secret.slice(0, -1),
      `${secret.slice(0, -1)}!`,
      secret.toUpperCase(),
    ]) {
      assert.equal(await status(forged), 401, forged);
    }
    await store.database.execute(sql`update api_token set expires_at = now() - interval '1 second'`);
    assert.equal(await status(secret), 401);
    await store.database.execute(sql`update api_token set expires_at = null`);
    assert.equal(await status(secret), 200);
    assert.equal((await running.send('DELETE', `/api/tokens/${id}`, { cookie })).status, 204);
    assert.equal(await status(secret), 401);
  });

  it('no secret is kept', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const cookie = await signedIn(running, 'coder');
    const { secret } = await makeToken(running, cookie, { name: 'reads', scopes: ['read'] });
    const { rows } = await store.database.execute(sql`select row_to_json(t)::text as kept from api_token t`);
    assert.ok(!JSON.stringify(rows).includes(secret.slice('dateline_'.length)));
    const { rows: accounts } = await store.database.execute(sql`select password from account`);
    assert.ok(!JSON.stringify(accounts).includes('correct horse'));
  });
});
