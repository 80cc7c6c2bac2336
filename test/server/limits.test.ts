import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { it } from 'node:test';
import { mostBytes } from '../../src/server/http/limits.ts';
import { onServer } from '../store/each-database.ts';
import { opened, type Running, signedIn, startServer } from './running.ts';

const json = { 'Content-Type': 'application/json' };

/** Sends a body in pieces, without saying how long it is; gives the status, or how the connection ended. */
function sendPieces(
  running: Running,
  path: string,
  pieces: () => Generator<Buffer>,
): Promise<number | string> {
  return new Promise((resolve) => {
    const sent = request(running.address + path, { method: 'POST', headers: json }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
      sent.destroy();
    });
    sent.on('error', (error) => resolve(error.message));
    const iterator = pieces();
    const next = () => {
      const { value, done } = iterator.next();
      if (done) sent.end();
      else if (sent.destroyed) return;
      else sent.write(value, next);
    };
    next();
  });
}

/** Writes to the server by hand, a piece every `pause` milliseconds, until the server ends it; gives what it said and when. */
function drip(
  running: Running,
  pieces: Iterable<string>,
  pause: number,
): Promise<{ said: string; after: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const socket = connect(running.listener.port, '127.0.0.1');
    let said = '';
    const iterator = pieces[Symbol.iterator]();
    const timer = setInterval(() => {
      const { value, done } = iterator.next();
      if (!done && !socket.destroyed) socket.write(value);
    }, pause);
    socket.on('data', (piece) => {
      said += piece;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ said, after: performance.now() - started });
    });
    setTimeout(() => reject(new Error(`the connection is still open; it said ${said}`)), 20_000).unref();
  });
}

onServer('limits', (database) => {
  it('a body that is larger than it may be is refused, however its size is told', async (context) => {
    const running = await startServer(context, await database.open(context));
    const tooLarge = 'x'.repeat(mostBytes.other + 1);
    const told = await running.send('POST', '/api/people', { headers: json, body: tooLarge });
    assert.equal(told.status, 413);
    assert.equal(((await told.json()) as { code: string }).code, 'request.too-large');
    const piece = Buffer.alloc(64 * 1024, 'x');
    let sent = 0;
    const status = await sendPieces(running, '/api/people', function* () {
      for (; sent < 512 * 1024 * 1024; sent += piece.length) yield piece;
    });
    assert.equal(status, 413);
    assert.ok(sent < mostBytes.other * 16, `${sent} bytes were taken before it was refused`);
  });

  it('a head or a body that comes too slowly ends the connection', async (context) => {
    const listen = { headTime: 1000, requestTime: 1500 };
    const running = await startServer(context, await database.open(context), { listen });
    const slowHead = await drip(
      running,
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: aaaaaaaaaaaaaaaaaaaaaa',
      200,
    );
    assert.match(slowHead.said, /^HTTP\/1\.1 408 /);
    assert.ok(slowHead.after < 6000, `${slowHead.after} ms`);
    const head = `POST /api/people HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`;
    const slowBody = await drip(running, [head, ...'{"name":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}'], 200);
    assert.match(slowBody.said, /^(HTTP\/1\.1 408 |$)/);
    assert.ok(slowBody.after < 6000, `${slowBody.after} ms`);
    assert.equal((await running.send('GET', '/healthz')).status, 200);
  });

  it('a head that is too large is refused', async (context) => {
    const running = await startServer(context, await database.open(context));
    const answer = await running.send('GET', '/healthz', { headers: { 'X-Long': 'a'.repeat(20_000) } });
    assert.equal(answer.status, 431);
  });

  it('who asks too often has to wait, and others do not', async (context) => {
    const rate = { burst: 20, perSecond: 1 };
    const running = await startServer(context, await database.open(context), { listening: opened, rate });
    const first = await signedIn(running, 'viewer');
    const second = await signedIn(running, 'viewer');
    const statuses: number[] = [];
    for (let count = 0; count < 30; count++) {
      statuses.push((await running.send('GET', '/api/actors?text=army', { cookie: first })).status);
    }
    assert.equal(statuses[0], 200);
    assert.ok(statuses.filter((status) => status === 429).length >= 5, statuses.join(' '));
    assert.equal((await running.send('GET', '/api/actors?text=army', { cookie: second })).status, 200);
  });

  it('JSON that is none, or is nested beyond reason, is a problem of the request', async (context) => {
    const running = await startServer(context, await database.open(context));
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '{"name":1}',
      `${'['.repeat(100_000)}`,
      '{"__proto__":{"role":"admin"}}',
    ]) {
      const answer = await running.send('POST', '/api/people', { headers: json, body });
      assert.equal(answer.status, 400, body.slice(0, 40));
      assert.match(answer.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
    }
  });
});
