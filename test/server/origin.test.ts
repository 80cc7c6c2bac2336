import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { it } from 'node:test';
import { onServer } from '../store/each-database.ts';
import { opened, type Running, signedIn, startServer } from './running.ts';

/** Sends headers that `fetch` keeps to itself, such as Host and Sec-Fetch-Site; gives status and problem code. */
function sendRaw(
  running: Running,
  method: string,
  path: string,
  headers: { [name: string]: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(running.address + path, { method, headers }, (answer) => {
      let text = '';
      answer.on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => {
        const code = /"code":"([^"]+)"/.exec(text)?.[1] ?? '';
        resolve(`${answer.statusCode} ${code}`.trim());
      });
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : '{}');
  });
}

/** Sends the head of a request as it is, and gives all that comes back. */
function sendHead(running: Running, head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(running.listener.port, '127.0.0.1', () => socket.write(head));
    let said = '';
    socket.on('data', (piece) => {
      said += piece;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
  });
}

onServer('requests of other sites', (database) => {
  it('a name that was rebound to this machine is refused', async (context) => {
    const running = await startServer(context, await database.open(context));
    const { port } = running.listener;
    for (const host of [
      `localhost:${port}`,
      `127.0.0.1:${port}`,
      `[::1]:${port}`,
      'LOCALHOST',
      '127.0.0.2',
    ]) {
      assert.equal(await sendRaw(running, 'GET', '/api/claims', { Host: host }), '200', host);
    }
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'localhost@evil.example',
      'evil.example/localhost',
      '10.0.0.1',
      'x x',
    ]) {
      assert.match(
        await sendRaw(running, 'GET', '/api/claims', { Host: host }),
        /^(400|403 access\.wrong-host)$/,
        host,
      );
    }
  });

  it('a request that names no host at all is refused', async (context) => {
    const running = await startServer(context, await database.open(context));
    for (const head of ['Host:', 'Host: ', 'X-None: 1']) {
      const said = await sendHead(
        running,
        `GET /api/claims HTTP/1.1\r\n${head}\r\nConnection: close\r\n\r\n`,
      );
      assert.match(said, /^HTTP\/1\.1 (400|403) /, head);
    }
  });

  it('a change from a page of another origin is refused, whoever is signed in', async (context) => {
    const store = await database.open(context);
    const local = await startServer(context, store);
    const open = await startServer(context, store, { listening: opened });
    const cookie = await signedIn(open, 'admin');
    const json = { 'Content-Type': 'application/json' };
    for (const [running, who] of [
      [local, {}],
      [open, { Cookie: cookie }],
    ] as const) {
      const { address, listener } = running;
      const change = (headers: object) =>
        sendRaw(running, 'POST', '/api/people', { ...json, ...who, ...headers });
      const allowed = '400 request.invalid';
      assert.equal(await change({}), allowed);
      assert.equal(await change({ Origin: address, 'Sec-Fetch-Site': 'same-origin' }), allowed);
      assert.equal(await change({ 'Sec-Fetch-Site': 'none' }), allowed);
      for (const foreign of [
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { Origin: `http://127.0.0.1:${listener.port + 1}` },
        { Origin: `http://evil.example:${listener.port}` },
        { Origin: `${address}.evil.example` },
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
      ]) {
        assert.equal(await change(foreign), '403 access.wrong-origin', JSON.stringify(foreign));
      }
    }
  });

  it('what a form of another site can send is refused for its type too', async (context) => {
    const running = await startServer(context, await database.open(context));
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      assert.equal(
        await sendRaw(running, 'POST', '/api/people', { 'Content-Type': type }),
        '415 request.wrong-type',
      );
    }
  });

  it('a server with an address of its own takes that name, and no local user', async (context) => {
    const listening = { isLocal: true, origin: 'https://dateline.example.org' };
    const running = await startServer(context, await database.open(context), { listening });
    const host = { Host: 'dateline.example.org' };
    assert.equal(await sendRaw(running, 'GET', '/healthz', host), '200');
    assert.equal(await sendRaw(running, 'GET', '/api/claims', host), '401 access.signed-out');
    assert.equal(
      await sendRaw(running, 'GET', '/api/claims', { Host: 'localhost' }),
      '401 access.signed-out',
    );
    assert.equal(
      await sendRaw(running, 'GET', '/healthz', { Host: 'other.example' }),
      '403 access.wrong-host',
    );
  });
});
