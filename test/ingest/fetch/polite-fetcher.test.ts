import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FetchProblem } from '../../../src/ingest/fetch/fetch-problem.ts';
import {
  type FetcherOptions,
  type FetchOptions,
  PoliteFetcher,
  type Validators,
} from '../../../src/ingest/fetch/polite-fetcher.ts';
import { robotsRules } from '../../../src/ingest/fetch/robots.ts';
import { type Answer, page, redirect, webServer } from './web-server.ts';

const quick = { delay: 0, backOff: 20 };

function fetcherOf(host: string, options: FetcherOptions = {}): PoliteFetcher {
  return new PoliteFetcher({ ...quick, trusted: new Set([host]), ...options });
}

async function codeOf(fetcher: PoliteFetcher, address: string, options: FetchOptions = {}): Promise<string> {
  try {
    await fetcher.fetch(address, options);
    return 'fetched';
  } catch (error) {
    assert.ok(error instanceof FetchProblem, String(error));
    return error.code;
  }
}

/** Answers as listed, one for each request, the last for all further ones. */
function inTurn(...answers: readonly Answer[]): Answer {
  let turn = 0;
  return (request, response) => answers[Math.min(turn++, answers.length - 1)]!(request, response);
}

const busy =
  (retryAfter: string): Answer =>
  (_request, response) =>
    response.writeHead(503, { 'retry-after': retryAfter }).end();

describe('robots.txt', () => {
  const text = (body: string) => page(body, { 'content-type': 'text/plain' });

  test('is asked for once, and kept to', async () => {
    const { host, origin, asked } = await webServer({
      '/robots.txt': text('User-agent: *\nDisallow: /private\nAllow: /private/open\n'),
      '/page': page('x'),
      '/private/1': page('x'),
      '/private/open': page('x'),
    });
    const fetcher = fetcherOf(host);
    assert.equal(await codeOf(fetcher, `${origin}/page`), 'fetched');
    assert.equal(await codeOf(fetcher, `${origin}/private/1`), 'fetch.robots');
    assert.equal(await codeOf(fetcher, `${origin}/private/open`), 'fetched');
    assert.equal(asked('/robots.txt'), 1);
    assert.equal(asked('/private/1'), 0);
  });

  test('is kept to where a redirect leads, too', async () => {
    const target = await webServer({ '/robots.txt': text('User-agent: *\nDisallow: /'), '/page': page('x') });
    const start = await webServer({
      '/away': redirect(`${target.origin}/page`),
      '/near': redirect('/page'),
      '/page': page('x'),
    });
    const fetcher = new PoliteFetcher({ ...quick, trusted: new Set([start.host, target.host]) });
    assert.equal(await codeOf(fetcher, `${start.origin}/away`), 'fetch.robots');
    assert.equal(target.asked('/page'), 0);
    assert.equal(await codeOf(fetcher, `${start.origin}/near`), 'fetched');
  });

  test('may be meant for this program alone', async () => {
    const robots = text('User-agent: Dateline\nDisallow: /\n\nUser-agent: *\nAllow: /\n');
    const { host, origin } = await webServer({ '/robots.txt': robots, '/page': page('x') });
    assert.equal(await codeOf(fetcherOf(host), `${origin}/page`), 'fetch.robots');
    assert.equal(await codeOf(fetcherOf(host, { userAgent: 'Archive/1.0' }), `${origin}/page`), 'fetched');
  });

  test('that is not there allows all; one that cannot be had allows nothing', async () => {
    const absent = await webServer({ '/page': page('x') });
    assert.equal(await codeOf(fetcherOf(absent.host), `${absent.origin}/page`), 'fetched');
    const broken = await webServer({
      '/robots.txt': (_request, response) => response.writeHead(500).end(),
      '/page': page('x'),
    });
    assert.equal(await codeOf(fetcherOf(broken.host), `${broken.origin}/page`), 'fetch.robots');
  });

  test('is not read without end, nor for long', async () => {
    const endless = await webServer({
      '/robots.txt': text(`Disallow: /${'*a'.repeat(50_000)}$\n`.repeat(20)),
      '/page': page('x'),
    });
    const started = performance.now();
    await codeOf(fetcherOf(endless.host), `${endless.origin}/${'a'.repeat(2000)}`);
    assert.ok(performance.now() - started < 3000);
  });

  test('asks for a delay, which is kept', async () => {
    const { host, origin } = await webServer({
      '/robots.txt': text('User-agent: *\nCrawl-delay: 0.2\n'),
      '/page': page('x'),
    });
    const fetcher = fetcherOf(host);
    const started = performance.now();
    await Promise.all([1, 2, 3].map(() => fetcher.fetch(`${origin}/page`)));
    assert.ok(performance.now() - started >= 390);
  });

  test('that leads into a private network lets nothing be fetched', async () => {
    const { host, origin } = await webServer({
      '/robots.txt': redirect('http://10.0.0.1/'),
      '/page': page('x'),
    });
    assert.equal(await codeOf(fetcherOf(host), `${origin}/page`), 'fetch.private-address');
  });

  test('rules that are odd allow what they do not forbid', async () => {
    for (const odd of ['', '<html>not found</html>', '\0\0\0', 'Disallow', 'User-agent:\nDisallow:']) {
      const rules = await robotsRules(new URL('https://news.example/'), 'Dateline', async () => odd);
      assert.equal(rules.allows('https://news.example/1'), true, JSON.stringify(odd));
    }
  });
});

test('servers are told who asks', async () => {
  const { host, origin, requests } = await webServer({ '/page': page('x') });
  await fetcherOf(host).fetch(`${origin}/page`);
  await fetcherOf(host, { userAgent: 'Desk/2 (desk@ngo.example)' }).fetch(`${origin}/page`);
  const agents = requests.map(({ headers }) => headers['user-agent']);
  assert.match(agents[0]!, /^Dateline\/\d/);
  assert.equal(agents.at(-1), 'Desk/2 (desk@ngo.example)');
  assert.ok(requests.every(({ headers }) => headers.cookie === undefined && headers.referer === undefined));
});

test('requests to one host wait for one another, those to two do not', async () => {
  let now = 0;
  let most = 0;
  const slow: Answer = (_request, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      response.writeHead(200, { 'content-type': 'text/html' }).end('x');
    }, 60);
  };
  const [one, other] = [await webServer({ '/page': slow }), await webServer({ '/page': slow })];
  const fetcher = new PoliteFetcher({ ...quick, trusted: new Set([one.host, other.host]) });
  await Promise.all([1, 2, 3].map(() => fetcher.fetch(`${one.origin}/page`)));
  assert.equal(most, 1);
  await Promise.all([one, other].map(({ origin }) => fetcher.fetch(`${origin}/page`)));
  assert.equal(most, 2);
});

describe('a page that was fetched before', () => {
  const unchanged: Answer = (request, response) => {
    const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
    if (tag === '"v1"' || since === 'Wed, 13 Mar 2024 08:00:00 GMT') response.writeHead(304).end();
    else page('x', { etag: '"v1"', 'last-modified': 'Wed, 13 Mar 2024 08:00:00 GMT' })(request, response);
  };

  test('is asked for by what the server said of it, once all that came of it is stored', async () => {
    const { host, origin } = await webServer({ '/page': unchanged });
    const memory = new Map<string, Validators>();
    const fetcher = fetcherOf(host, { memory });
    const { remember } = await fetcher.fetch(`${origin}/page`, { conditional: true });
    assert.equal(memory.size, 0, 'a run that stops here fetches it again');
    remember();
    assert.deepEqual(JSON.parse(JSON.stringify([...memory.values()])), [
      { etag: '"v1"', lastModified: 'Wed, 13 Mar 2024 08:00:00 GMT' },
    ]);
    assert.equal(await codeOf(fetcher, `${origin}/page`, { conditional: true }), 'fetch.not-modified');
    assert.equal(await codeOf(fetcher, `${origin}/page`), 'fetched');
  });
});

describe('a server that fails for now', () => {
  test('is asked again, each time later', async () => {
    const { host, origin, asked } = await webServer({ '/page': inTurn(busy('0'), busy('0'), page('x')) });
    assert.equal(await codeOf(fetcherOf(host), `${origin}/page`), 'fetched');
    assert.equal(asked('/page'), 3);
  });

  test('is given up after some times', async () => {
    const { host, origin, asked } = await webServer({ '/page': busy('0') });
    assert.equal(await codeOf(fetcherOf(host), `${origin}/page`), 'fetch.http-error');
    assert.equal(asked('/page'), 3);
  });

  test('says when to come back, and is believed up to a limit', async () => {
    const { host, origin, asked } = await webServer({
      '/soon': inTurn(busy('1'), page('x')),
      '/tomorrow': busy('86400'),
    });
    const fetcher = fetcherOf(host);
    const started = performance.now();
    assert.equal(await codeOf(fetcher, `${origin}/soon`), 'fetched');
    assert.ok(performance.now() - started >= 990);
    await assert.rejects(fetcher.fetch(`${origin}/tomorrow`), {
      code: 'fetch.http-error',
      retryAfter: 86_400,
    });
    assert.equal(asked('/tomorrow'), 1);
  });

  test('is not asked again for what it does not have', async () => {
    const { host, origin, asked } = await webServer({});
    assert.equal(await codeOf(fetcherOf(host), `${origin}/gone`), 'fetch.http-error');
    assert.equal(asked('/gone'), 1);
  });

  test('is waited for no longer once the run is stopped', async () => {
    const { host, origin } = await webServer({ '/page': busy('30') });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    assert.equal(await codeOf(fetcherOf(host), `${origin}/page`, { signal: stop.signal }), 'fetch.stopped');
  });
});
