import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { FetchProblem } from '../../../src/ingest/fetch/fetch-problem.ts';
import { type GuardOptions, guardedFetch } from '../../../src/ingest/fetch/guarded-fetch.ts';
import { systemResolve } from '../../../src/ingest/fetch/one-request.ts';
import { nameServer } from './name-server.ts';
import { page, redirect, webServer } from './web-server.ts';

/** The code of the problem that fetching an address gives, or the body. */
async function outcome(address: string, options: GuardOptions = {}): Promise<string> {
  try {
    return new TextDecoder().decode((await guardedFetch(address, options)).body);
  } catch (error) {
    assert.ok(error instanceof FetchProblem, String(error));
    return error.code;
  }
}

const inner = await webServer({ '/': page('the metadata of this machine') });
const port = inner.host.split(':')[1];

describe('addresses that are not in the open Internet are refused in all their spellings', () => {
  const hosts = [
    ...['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001'],
    ...['127.0.0.1.', '127.255.255.254', '0.0.0.0', '0', '00000000', '0x0'],
    ...['１２７.０.０.１', '①②⑦.⓪.⓪.①', '127。0。0。1', '127．0．0．1', '%31%32%37.0.0.1'],
    ...[
      'localhost',
      'LOCALHOST',
      'localhost.',
      'a.localhost',
      'x.y.localhost.',
      'ｌｏｃａｌｈｏｓｔ',
      'loc%61lhost',
    ],
    ...[
      '10.0.0.1',
      '10.255.255.255',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.0.1',
      '192.168.1.1',
      '100.64.0.1',
    ],
    ...['169.254.169.254', '169.254.0.1', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '169.16689662'],
    ...[
      '192.0.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::127.0.0.1]', '[::7f00:1]'],
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:a9fe:a9fe]', '[::ffff:0:127.0.0.1]'],
    ...[
      '[64:ff9b::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[64:ff9b::a9fe:a9fe]',
      '[64:ff9b:1::1]',
      '[2002:7f00:1::]',
    ],
    ...[
      '[2001:0:4136:e378:8000:63bf:807f:fffe]',
      '[fe80::1]',
      '[fc00::1]',
      '[fd12:3456::1]',
      '[fec0::1]',
      '[ff02::1]',
    ],
    ...['[2001:db8::1]', '[100::1]', '[5f00::1]'],
    ...[
      'printer',
      'intranet',
      'nas.local',
      'db.internal',
      'router.lan',
      'x.home.arpa',
      'a.corp',
      'metadata.google.internal',
    ],
  ];
  for (const host of hosts) {
    test(host, async () => {
      for (const address of [
        `http://${host}/`,
        `http://${host}:${port}/`,
        `https://${host}/latest/meta-data`,
      ]) {
        assert.equal(await outcome(address), 'fetch.private-address', address);
      }
    });
  }
  test('and none of this reached the server', () => assert.equal(inner.requests.length, 0));
});

test('what is no web address is refused', async () => {
  for (const address of [
    'file:///etc/passwd',
    'ftp://news.example/a',
    'gopher://127.0.0.1:70/_x',
    'data:text/html,<p>x',
    'javascript:alert(1)',
    'http://user:secret@news.example/',
    'http://',
    'http://[::1',
    'news.example/1',
    '//news.example/1',
    '',
    'http://a b/',
  ]) {
    assert.equal(await outcome(address), 'fetch.bad-address', address);
  }
  for (const ssh of ['http://news.example:22/', 'http://news.example:25/', 'https://news.example:6/']) {
    assert.equal(await outcome(ssh), 'fetch.private-address', ssh);
  }
});

describe('names', () => {
  test('that lead to a private address are refused, also where only one of their addresses is', async () => {
    const resolve = await nameServer({
      'inner.example': [['127.0.0.1']],
      'mixed.example': [['93.184.215.14', '10.0.0.7']],
      'cloud.example': [['169.254.169.254']],
    });
    for (const host of ['inner.example', 'mixed.example', 'cloud.example']) {
      assert.equal(await outcome(`http://${host}:${port}/`, { resolve }), 'fetch.private-address', host);
    }
    assert.equal(inner.requests.length, 0);
  });

  test('are asked once: an answer that is another one the next time leads nowhere', async () => {
    let asked = 0;
    // The first answer passes; it is of a block that nobody has been given, so that nothing is reached there.
    const changing = async () => (asked++ === 0 ? ['3ffe:1900:4545::1'] : ['127.0.0.1']);
    const address = `http://rebound.example:${port}/`;
    const code = await outcome(address, { resolve: changing, timeout: 1000 });
    assert.ok(['fetch.unreachable', 'fetch.too-slow'].includes(code), code);
    assert.equal(asked, 1);
    assert.equal(await outcome(address, { resolve: changing }), 'fetch.private-address');
    assert.equal(inner.requests.length, 0);
  });

  test('whose answer changes are judged anew for each request', async () => {
    const resolve = await nameServer({ 'changing.example': [['3.255.255.255'], ['127.0.0.1']] });
    assert.deepEqual(await resolve('changing.example'), ['3.255.255.255']);
    assert.equal(await outcome(`http://changing.example:${port}/`, { resolve }), 'fetch.private-address');
  });

  test('without an address are told of', async () => {
    const resolve = await nameServer({});
    assert.equal(await outcome('http://nowhere.example/', { resolve }), 'fetch.unreachable');
    assert.ok((await systemResolve('localhost')).length > 0);
  });
});

const outer = await webServer({
  '/page': page('<p>Gunmen fired.</p>'),
  '/to-page': redirect('/page'),
  '/to-inner': redirect(`http://127.0.0.1:${port}/`),
  '/to-decimal': redirect(`http://2130706433:${port}/`, 307),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/', 301),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-nothing': redirect('http://['),
  '/chain': redirect('/to-inner', 303),
  '/round': redirect('/round'),
  '/error': (_request, response) => response.writeHead(500).end('broken'),
  '/image': page('PNG', { 'content-type': 'image/png' }),
  '/large': page(Buffer.alloc(3_000_000, 'x')),
  '/claims-large': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '99999999999' });
    response.write('<p>');
  },
  '/endless': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  },
  '/slow': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const drip = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(drip));
  },
  '/stalls': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<p>Gunmen');
  },
  '/silent': () => {},
  '/breaks-off': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' });
    response.write('<p>Gunmen', () => response.destroy());
  },
  '/gzip': page(gzipSync('<p>Gunmen fired.</p>'), { 'content-encoding': 'gzip' }),
  '/br': page(brotliCompressSync('<p>Gunmen fired.</p>'), { 'content-encoding': 'br' }),
  '/gzip-bomb': page(gzipSync(Buffer.alloc(200_000_000)), { 'content-encoding': 'gzip' }),
  '/gzip-gzip-bomb': page(gzipSync(gzipSync(Buffer.alloc(200_000_000))), {
    'content-encoding': 'gzip, gzip',
  }),
  '/gzip-often': page('x', { 'content-encoding': 'gzip, gzip, gzip, gzip' }),
  '/not-gzip': page('<p>Gunmen fired.</p>', { 'content-encoding': 'gzip' }),
  '/odd-encoding': page('x', { 'content-encoding': 'rot13' }),
});
const trusted = new Set([outer.host]);

describe('redirects', () => {
  test('are followed, and the last address is told', async () => {
    const { url, body, status } = await guardedFetch(`${outer.origin}/to-page`, { trusted });
    assert.equal(url, `${outer.origin}/page`);
    assert.equal(status, 200);
    assert.equal(new TextDecoder().decode(body), '<p>Gunmen fired.</p>');
  });

  for (const path of ['/to-inner', '/to-decimal', '/to-metadata', '/chain']) {
    test(`to a private address are not: ${path}`, async () => {
      assert.equal(await outcome(outer.origin + path, { trusted }), 'fetch.private-address');
      assert.equal(inner.requests.length, 0);
    });
  }

  test('to what is no address, or without end, are told of', async () => {
    assert.equal(await outcome(`${outer.origin}/to-file`, { trusted }), 'fetch.bad-address');
    assert.equal(await outcome(`${outer.origin}/to-nothing`, { trusted }), 'fetch.bad-address');
    assert.equal(await outcome(`${outer.origin}/round`, { trusted }), 'fetch.too-many-redirects');
  });
});

describe('a body', () => {
  const small = { trusted, largest: 1_000_000 };
  const cases: [string, GuardOptions, string][] = [
    ['/error', { trusted }, 'fetch.http-error'],
    ['/missing', { trusted }, 'fetch.http-error'],
    ['/image', { trusted }, 'fetch.wrong-type'],
    ['/large', small, 'fetch.too-large'],
    ['/claims-large', small, 'fetch.too-large'],
    ['/endless', small, 'fetch.too-large'],
    ['/slow', { trusted, timeout: 500 }, 'fetch.too-slow'],
    ['/stalls', { trusted, patience: 200 }, 'fetch.too-slow'],
    ['/silent', { trusted, timeout: 300 }, 'fetch.too-slow'],
    ['/breaks-off', { trusted }, 'fetch.unreachable'],
    ['/gzip', { trusted }, '<p>Gunmen fired.</p>'],
    ['/br', { trusted }, '<p>Gunmen fired.</p>'],
    ['/gzip-bomb', small, 'fetch.too-large'],
    ['/gzip-gzip-bomb', small, 'fetch.too-large'],
    ['/gzip-often', { trusted }, 'fetch.unreachable'],
    ['/not-gzip', { trusted }, 'fetch.unreachable'],
    ['/odd-encoding', { trusted }, 'fetch.unreachable'],
  ];
  for (const [path, options, expected] of cases) {
    test(`${path} gives ${expected}`, async () => {
      const before = process.memoryUsage.rss();
      const started = performance.now();
      assert.equal(await outcome(outer.origin + path, options), expected);
      assert.ok(performance.now() - started < 5000);
      assert.ok(process.memoryUsage.rss() - before < 100_000_000);
    });
  }

  test('that is larger can be cut instead', async () => {
    const { body, cut } = await guardedFetch(`${outer.origin}/endless`, { ...small, cut: true });
    assert.equal(body.length, 1_000_000);
    assert.equal(cut, true);
  });

  test('is waited for no longer once the run is stopped', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    assert.equal(await outcome(`${outer.origin}/slow`, { trusted, signal: stop.signal }), 'fetch.stopped');
  });
});
