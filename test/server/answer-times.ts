import { Agent, request } from 'node:http';
import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { listen } from '../../src/server/http/listen.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { madeRecord, seeded } from '../store/made-record.ts';
import type { Running } from './running.ts';

/** Fills a store with so many claims, in articles of twenty. */
export async function fillStore(store: OpenStore, claims: number): Promise<void> {
  const perArticle = 20;
  const atOnce = 50;
  const articles = Math.ceil(claims / perArticle);
  for (let first = 0; first < articles; first += atOnce) {
    await store.transaction(async (within) => {
      for (let seed = first; seed < Math.min(articles, first + atOnce); seed++) {
        const record = madeRecord(seed + 1, perArticle);
        const original = Buffer.from(record.article.text);
        const { url } = record.article;
        await within.articles.save({
          article: record.article,
          original,
          mediaType: 'text/plain',
          name: 'x',
          url,
          by: 't',
        });
        await within.codings.save({ record, version: '1' });
      }
    });
  }
  await store.database.execute(sql`analyze`);
}

type Draw = () => number;
const pick = <Value>(values: readonly Value[], draw: Draw): Value =>
  values[Math.floor(draw() * values.length)]!;
const countries = ['Valdia', 'Marosa', 'Tanno'];
const types = ['ASSAULT', 'COERCE', 'PROTEST', 'forecast'];
const words = ['soldiers', 'shelled villagers', '"near Tesra"', 'abducted -soldiers', 'Omken or Ghaven'];

/** A box of some size somewhere on the map. */
function box(draw: Draw): string {
  const size = 2 ** (draw() * 7);
  const west = draw() * (360 - size) - 180;
  const south = draw() * Math.max(0, 170 - size) - 85;
  return [west, south, west + size, Math.min(85, south + size)]
    .map((degrees) => degrees.toFixed(3))
    .join(',');
}

/** Requests as people make them, each drawn by lot: what they narrow by differs every time. */
const requests: { readonly [route: string]: (draw: Draw) => string } = {
  list: (draw) => `/api/claims?limit=${pick([25, 50], draw)}`,
  filter: (draw) =>
    pick(
      [
        () =>
          `/api/claims?type=${pick(types, draw)}&country=${pick(countries, draw)}&confidence=${draw().toFixed(2)}`,
        () => `/api/claims?publisher=Coast%20Post&status=possible&type=PROTEST&country=Tanno`,
        () => `/api/claims?from=20${10 + Math.floor(draw() * 15)}-01-01&source=the%20army&review=unreviewed`,
        () => `/api/claims?bbox=${box(draw)}&type=${pick(types, draw)}`,
        () => `/api/claims?mode=abduct&confidence=0.9&status=ongoing`,
      ],
      draw,
    )(),
  map: (draw) => `/api/claims/map?zoom=${Math.floor(draw() * 9)}&bbox=${box(draw)}&type=${pick(types, draw)}`,
  world: () => '/api/claims/map?zoom=2',
  search: (draw) => `/api/search?text=${encodeURIComponent(pick(words, draw))}&limit=25`,
};

/** For each route the 95th percentile of its times, in milliseconds, and in times of a bare route's. */
export interface AnswerTimes {
  readonly bare: number;
  readonly routes: { readonly [route: string]: { readonly milliseconds: number; readonly times: number } };
}

/** Sends `rounds` requests to each route and to a bare one in turn, so that whatever else goes on slows all alike. */
export async function measureAnswers(running: Running, rounds: number): Promise<AnswerTimes> {
  const bare = new Hono().get('/', (c) => c.json({ ok: true }));
  const listener = await listen(bare.fetch, { host: '127.0.0.1', port: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const draw = seeded(7);
  const times = new Map<string, number[]>();
  const take = async (name: string, address: string, isCounted: boolean) => {
    const taken = await timeOf(agent, address);
    if (isCounted) times.set(name, [...(times.get(name) ?? []), taken]);
  };
  try {
    const warming = Math.ceil(rounds / 10);
    for (let round = -warming; round < rounds; round++) {
      await take('bare', listener.address, round >= 0);
      for (const [name, path] of Object.entries(requests))
        await take(name, running.address + path(draw), round >= 0);
    }
  } finally {
    agent.destroy();
    await listener.close(100);
  }
  const base = percentile(times.get('bare')!);
  const routes = Object.keys(requests).map((name) => {
    const milliseconds = percentile(times.get(name)!);
    return [name, { milliseconds, times: milliseconds / base }] as const;
  });
  return { bare: base, routes: Object.fromEntries(routes) };
}

function timeOf(agent: Agent, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = request(address, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${address} → ${answer.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

function percentile(values: readonly number[], part = 0.95): number {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))]!;
}
