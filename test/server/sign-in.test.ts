import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'drizzle-orm';
import { onEachDatabase } from '../store/each-database.ts';
import { cookieOf, opened, signedIn, startServer } from './running.ts';

const password = 'correct horse battery';

onEachDatabase('sign-in', (database) => {
  it('a person signs in, is known by the cookie, and is not once signed out', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const email = 'ada@example.org';
    await running.services.people.create({ name: 'Ada', email, password, role: 'coder' });
    assert.equal((await running.send('GET', '/api/tokens')).status, 401);

    const wrong = await running.send('POST', '/api/session', { json: { email, password: 'wrong horse' } });
    assert.equal(wrong.status, 401);
    assert.equal(((await wrong.json()) as { code: string }).code, 'access.wrong-password');
    assert.deepEqual(wrong.headers.getSetCookie(), []);

    const answer = await running.send('POST', '/api/session', {
      json: { email: 'ADA@example.org', password },
    });
    assert.equal(answer.status, 204);
    for (const cookie of answer.headers.getSetCookie()) assert.match(cookie, /HttpOnly; SameSite=Strict/i);
    const cookie = cookieOf(answer);
    const who = await (await running.send('GET', '/api/session', { cookie })).json();
    assert.partialDeepStrictEqual(who, { name: 'Ada', role: 'coder', means: 'session' });
    assert.equal((await running.send('GET', '/api/tokens', { cookie })).status, 200);

    assert.equal((await running.send('DELETE', '/api/session', { cookie })).status, 204);
    assert.equal((await running.send('GET', '/api/tokens', { cookie })).status, 401);
  });

  it('behind HTTPS, cookies are for HTTPS alone', async (context) => {
    const store = await database.open(context);
    const listening = { isLocal: true, origin: 'https://dateline.example.org' };
    const running = await startServer(context, store, { listening });
    const email = 'ada@example.org';
    await running.services.people.create({ name: 'Ada', email, password, role: 'coder' });
    const answer = await running.send('POST', '/api/session', { json: { email, password } });
    for (const cookie of answer.headers.getSetCookie()) {
      assert.match(cookie, /^__Secure-dateline\./);
      assert.match(cookie, /; Secure/i);
    }
    assert.match(answer.headers.get('Strict-Transport-Security') ?? '', /max-age=31536000/);
    assert.equal((await running.send('GET', '/api/tokens', { cookie: cookieOf(answer) })).status, 200);
  });

  it('forged and expired cookies are nobody’s', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const cookie = await signedIn(running, 'admin');
    const status = async (sent: string) =>
      (await running.send('GET', '/api/people', { cookie: sent })).status;
    assert.equal(await status(cookie), 200);
    const [name, value] = cookie.split('=') as [string, string];
    const [token, signature] = decodeURIComponent(value).split('.') as [string, string];
    for (const forged of [
      `${name}=${token}`,
      `${name}=${token}.`,
      `${name}=${encodeURIComponent(`${token}.${Buffer.alloc(32).toString('base64')}`)}`,
      `${name}=${encodeURIComponent(`${token}x.${signature}`)}`,
      `${name}=${encodeURIComponent(`' or 1=1 --.${signature}`)}`,
      `${name}=`,
    ]) {
      assert.equal(await status(forged), 401, forged);
    }
    await store.database.execute(sql`update session set expires_at = now() - interval '1 second'`);
    assert.equal(await status(cookie), 401);
  });

  it('who is shut out, or gets another role or password, is signed out everywhere', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const admin = await signedIn(running, 'admin');
    for (const change of [{ active: false }, { role: 'viewer' }, { password: 'another horse battery' }]) {
      const cookie = await signedIn(running, 'coder');
      const who = (await (await running.send('GET', '/api/session', { cookie })).json()) as {
        person: string;
      };
      const changed = await running.send('PATCH', `/api/people/${who.person}`, {
        cookie: admin,
        json: change,
      });
      assert.equal(changed.status, 200);
      assert.equal(
        (await running.send('GET', '/api/tokens', { cookie })).status,
        401,
        JSON.stringify(change),
      );
    }
  });

  it('somebody who may administer is always left', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const cookie = await signedIn(running, 'admin');
    const who = (await (await running.send('GET', '/api/session', { cookie })).json()) as { person: string };
    for (const change of [{ active: false }, { role: 'coder' }]) {
      const answer = await running.send('PATCH', `/api/people/${who.person}`, { cookie, json: change });
      assert.equal(answer.status, 409);
      assert.equal(((await answer.json()) as { code: string }).code, 'access.last-admin');
    }
    assert.equal((await running.send('GET', '/api/people', { cookie })).status, 200);
  });

  it('passwords can be tried only so often', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, { listening: opened });
    const email = 'ada@example.org';
    await running.services.people.create({ name: 'Ada', email, password, role: 'coder' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt++) {
      const json = { email, password: `guess number ${attempt}` };
      statuses.push((await running.send('POST', '/api/session', { json })).status);
    }
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429, 429]);
    const right = await running.send('POST', '/api/session', { json: { email, password } });
    assert.equal(right.status, 429);
    assert.match(right.headers.get('Retry-After') ?? '', /^\d+$/);
  });
});
