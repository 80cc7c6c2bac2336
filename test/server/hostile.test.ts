import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { it } from 'node:test';
import { sql } from 'drizzle-orm';
import { readWorkbench } from '../../src/server/http/workbench.ts';
import { onServer, ownFolder } from '../store/each-database.ts';
import { madeRecord } from '../store/made-record.ts';
import { saveRecord } from '../store/saved.ts';
import { type Running, startServer } from './running.ts';

const injections = [
  "'",
  "' or '1'='1",
  "'; drop table claims; --",
  '1); delete from claims; --',
  '\\',
  '$1',
  '%',
  '{}',
  "{'a'}",
  '\u0000',
  "' union select password from account --",
  '\ud800',
  '(((((((',
  '"',
  '<script>alert(1)</script>',
];

const parameters = [
  'kind',
  'type',
  'mode',
  'actor',
  'country',
  'source',
  'publisher',
  'bbox',
  'from',
  'to',
  'status',
  'polarity',
  'outcome',
  'review',
  'confidence',
  'text',
  'article',
  'incident',
  'cursor',
  'limit',
  'zoom',
  'step',
  'most',
  'subject',
  'who',
  'language',
  'id',
];

const lists = [
  '/api/claims',
  '/api/search',
  '/api/incidents',
  '/api/claims/map',
  '/api/claims/timeline',
  '/api/claims/facets',
  '/api/incidents/map',
  '/api/incidents/timeline',
  '/api/incidents/facets',
  '/api/articles',
  '/api/review',
  '/api/changes',
  '/api/actors',
  '/api/assessments/consequences',
];

onServer('hostile requests', (database) => {
  it('SQL in any filter, or in any id, finds nothing and harms nothing', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    for (let seed = 1; seed <= 3; seed++) await saveRecord(store, madeRecord(seed));
    for (const path of lists) {
      for (const parameter of parameters) {
        for (const value of injections) {
          const address = `${path}?${parameter}=${encodeURIComponent(value.toWellFormed())}`;
          const { status } = await running.send('GET', address);
          assert.ok(status === 200 || status === 400, `${address} → ${status}`);
        }
      }
    }
    for (const value of injections) {
      for (const path of ['/api/claims/', '/api/articles/', '/api/actors/']) {
        const address = path + encodeURIComponent(value.toWellFormed());
        const { status } = await running.send('GET', address);
        assert.ok(status === 404 || status === 400, `${address} → ${status}`);
      }
    }
    const { rows } = await store.database.execute<{ count: number }>(
      sql`select count(*)::int as count from claims`,
    );
    assert.equal(rows[0]?.count, 15);
    assert.deepEqual(
      running.log.filter((line) => line.includes('"error"')),
      [],
    );
  });
});

/** What the server says to a request whose path is sent as it is. */
function ask(running: Running, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(running.listener.port, '127.0.0.1', () => {
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
      );
    });
    let said = '';
    socket.on('data', (piece) => {
      said += piece;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
  });
}

onServer('hostile requests of pages', (database) => {
  it('no path leads out of the folder of the workbench', async (context) => {
    const folder = await ownFolder(context);
    const web = join(folder, 'web');
    await mkdir(join(web, 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.html'), 'the secret');
    await writeFile(join(web, 'index.html'), '<title>Workbench</title>');
    await writeFile(join(web, 'assets', 'index-AbCd1234.js'), 'export {}');
    const workbench = await readWorkbench(web);
    const running = await startServer(context, await database.open(context), { workbench });
    for (const path of [
      '/../secret.html',
      '/assets/../../secret.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/..%5csecret.html',
      '//secret.html',
      '/assets/%00/../../secret.html',
      '/....//secret.html',
      '/%252e%252e/secret.html',
      `/${'../'.repeat(20)}etc/passwd`,
    ]) {
      const said = await ask(running, path);
      assert.doesNotMatch(said, /the secret|root:/, path);
      assert.match(said, /^HTTP\/1\.1 (200|400|404) /, path);
    }
    const script = await running.send('GET', '/assets/index-AbCd1234.js');
    assert.equal(script.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
    assert.equal(script.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
    const page = await running.send('GET', '/incidents/some', { headers: { Accept: 'text/html' } });
    assert.equal(await page.text(), '<title>Workbench</title>');
    assert.equal(page.headers.get('Cache-Control'), 'no-cache');
    assert.match(page.headers.get('Content-Security-Policy') ?? '', /default-src 'none'; script-src 'self'/);
    assert.doesNotMatch(page.headers.get('Content-Security-Policy') ?? '', /unsafe/);
    const again = { Accept: 'text/html', 'If-None-Match': page.headers.get('ETag') ?? '' };
    assert.equal((await running.send('GET', '/', { headers: again })).status, 304);
    assert.equal((await running.send('GET', '/assets/nothing.js')).status, 404);
    assert.equal(
      (await running.send('GET', '/api/nothing', { headers: { Accept: 'text/html' } })).status,
      404,
    );
  });

  it('markup in an article comes back as text within JSON, and its original as a download', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    const record = madeRecord(1);
    record.article.title = '<img src=x onerror=alert(1)>';
    await saveRecord(store, record, '../../etc/<b>"\r\nSet-Cookie: a=b.html');
    const path = `/api/articles/${record.article.id}`;
    const article = await running.send('GET', path);
    assert.match(article.headers.get('Content-Type') ?? '', /^application\/json/);
    assert.equal(article.headers.get('X-Content-Type-Options'), 'nosniff');
    const original = await running.send('GET', `${path}/original`);
    assert.equal(original.status, 200);
    assert.equal(original.headers.get('Content-Type'), 'application/octet-stream');
    assert.match(
      original.headers.get('Content-Disposition') ?? '',
      /^attachment; filename\*=UTF-8''[\w%.-]+$/,
    );
    assert.match(original.headers.get('Content-Security-Policy') ?? '', /sandbox/);
    assert.equal(original.headers.get('Set-Cookie'), null);
    assert.equal(await original.text(), record.article.text);
  });

  it('an article that is withdrawn is gone from every list, until it is brought back', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    for (const seed of [1, 2]) await saveRecord(store, madeRecord(seed));
    const path = `/api/articles/${madeRecord(1).article.id}`;
    const claims = async () =>
      ((await (await running.send('GET', '/api/claims')).json()) as { items: object[] }).items.length;
    assert.equal(await claims(), 10);
    assert.equal((await running.send('DELETE', `${path}?note=asked%20to`)).status, 204);
    assert.equal(await claims(), 5);
    const listed = (await (await running.send('GET', '/api/articles')).json()) as { items: object[] };
    assert.equal(listed.items.length, 1);
    assert.equal((await running.send('POST', `${path}/bring-back`)).status, 202);
    const again = (await (await running.send('GET', '/api/articles')).json()) as { items: object[] };
    assert.equal(again.items.length, 2);
    assert.equal((await running.send('DELETE', '/api/articles/nothing')).status, 404);
  });

  it('what a request says cannot write a line of the log', async (context) => {
    const running = await startServer(context, await database.open(context));
    const forged = { 'X-Request-Id': 'a b"}{' };
    await running.send('GET', `/api/claims?text=${encodeURIComponent('x\n{"event":"forged"}')}`, {
      headers: forged,
    });
    await running.send('GET', `/nothing/${encodeURIComponent('\n{"event":"forged"}')}`);
    for (const line of running.log) {
      assert.match(line, /^[^\n]*\n$/);
      assert.notEqual((JSON.parse(line) as { event: string }).event, 'forged');
      assert.doesNotMatch(line, /forged/);
    }
    assert.equal(running.log.length, 2);
  });
});
