import assert from 'node:assert/strict';
import { it } from 'node:test';
import { workOn } from '../../src/jobs/open-workshop.ts';
import { atEnd, onEachDatabase } from '../store/each-database.ts';
import { type Running, startServer } from './running.ts';

const reports = [
  ['The Lake Post', 'Gunmen attacked a market in Goma on Friday, killing four civilians, the army said.'],
  [
    'Valley Wire',
    'At least nine civilians were killed when gunmen attacked a market in Goma on Friday, doctors said.',
  ],
] as const;

interface Whole {
  readonly id: string;
  readonly version: number;
  readonly claims: readonly { readonly id: string; readonly article: string }[];
  readonly incident: { readonly counts: readonly { readonly bySource: readonly object[] }[] };
  readonly steps: readonly { readonly step: string }[];
}

async function get<Value>(running: Running, path: string): Promise<Value> {
  const answer = await running.send('GET', path);
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as Value;
}

function list(
  running: Running,
): Promise<{ readonly items: readonly { readonly id: string; readonly articles: number }[] }> {
  return get(running, '/api/incidents');
}

onEachDatabase('incidents', (database) => {
  it('reports of one incident are shown together, taken apart, put together and exported', {
    timeout: 240_000,
  }, async (context) => {
    const store = await database.open(context);
    const working = await workOn(store, 1);
    atEnd(context, () => working.stop());
    const running = await startServer(context, store, { jobs: working.jobs });
    for (const [publisher, text] of reports) {
      const json = { text, publisher, title: `${publisher} reports`, date: '2024-09-01' };
      assert.equal((await running.send('POST', '/api/import/text', { json })).status, 202);
    }
    await working.untilIdle();
    const [merged, ...others] = (await list(running)).items;
    assert.deepEqual([merged?.articles, others], [2, []]);
    const whole = await get<Whole>(running, `/api/incidents/${merged!.id}`);
    assert.equal(new Set(whole.claims.map(({ article }) => article)).size, 2);
    assert.ok(
      whole.incident.counts.some(({ bySource }) => bySource.length === 2),
      'both tolls stay',
    );
    assert.partialDeepStrictEqual(await get(running, '/api/incidents/facets'), { total: 1 });
    assert.partialDeepStrictEqual(await get(running, '/api/incidents/map?zoom=4'), {
      clusters: [{ count: 1 }],
    });

    const change = (path: string, json: object, version?: number) =>
      running.send('POST', path, { json, headers: version ? { 'If-Match': `"${version}"` } : {} });
    const split = { claims: [whole.claims[0]!.id], note: 'another market' };
    assert.equal((await change(`/api/incidents/${whole.id}/split`, split)).status, 428);
    assert.equal((await change(`/api/incidents/${whole.id}/split`, split, whole.version + 5)).status, 412);
    const apart = await change(`/api/incidents/${whole.id}/split`, split, whole.version);
    assert.equal(apart.status, 200);
    const { step, incidents } = (await apart.json()) as {
      step: string;
      incidents: { id: string; version: number }[];
    };
    assert.equal(incidents.length, 2);
    assert.equal((await list(running)).items.length, 2);
    assert.equal((await change('/api/incidents/undo', { step })).status, 200);
    assert.equal((await list(running)).items.length, 1);
    assert.equal((await change('/api/incidents/undo', { step })).status, 404);

    const file = await running.send('GET', '/api/export/geojson');
    assert.equal(file.headers.get('Content-Type'), 'application/geo+json');
    assert.match(file.headers.get('Content-Disposition') ?? '', /filename="dateline-geojson\.geojson"/);
    const { features } = (await file.json()) as { features: object[] };
    assert.equal(features.length, 1);
    const none = await running.send('GET', '/api/export/geojson?country=Nowhere');
    assert.deepEqual(((await none.json()) as { features: object[] }).features, []);
    const records = await (await running.send('GET', '/api/export/jsonl')).text();
    assert.equal(records.trim().split('\n').length, 2);
    for (const name of [
      'acled',
      'ucdp',
      'plover',
      'cameo',
      'parquet',
      'annotations',
      'followthemoney',
      'briefing',
    ]) {
      const made = await running.send('GET', `/api/export/${name}?incomplete=true`);
      assert.equal(made.status, 200, name);
      assert.ok((await made.arrayBuffer()).byteLength > 0, name);
    }
    const notes = await (await running.send('GET', '/api/export/acled/notes?country=Nowhere')).text();
    assert.match(notes, /most conservative estimate.*\nWritten: 0\nLeft out: none\n$/s);
    assert.equal((await running.send('GET', '/api/export/nothing')).status, 400);
  });

  it('an incident is sent anew once a claim of it was put right', { timeout: 240_000 }, async (context) => {
    const store = await database.open(context);
    const working = await workOn(store, 1);
    atEnd(context, () => working.stop());
    const running = await startServer(context, store, { jobs: working.jobs });
    const json = { text: reports[0][1], publisher: reports[0][0], title: 'Report', date: '2024-09-01' };
    assert.equal((await running.send('POST', '/api/import/text', { json })).status, 202);
    await working.untilIdle();
    const [listed] = (await list(running)).items;
    const path = `/api/incidents/${listed!.id}`;
    const first = await running.send('GET', path);
    const etag = first.headers.get('ETag')!;
    assert.equal((await running.send('GET', path, { headers: { 'If-None-Match': etag } })).status, 304);

    const { claims } = (await first.json()) as Whole;
    const { version, claim } = await store.claims.read(claims[0]!.id);
    const agents = claim.agents.map((agent) => ({ ...agent, actor: 'group.m23' }));
    const review = { state: 'corrected', correction: { agents } } as const;
    await store.reviews.decide(claims[0]!.id, review, { who: 'ada', version });
    const again = await running.send('GET', path, { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 200);
    await working.untilIdle();
    assert.partialDeepStrictEqual(await get(running, path), {
      incident: { agents: [{ actor: 'group.m23' }] },
    });
    const headers = { 'If-Match': (await running.send('GET', path)).headers.get('ETag')! };
    const accepted = await running.send('PUT', `${path}/review`, { json: { state: 'accepted' }, headers });
    assert.equal(accepted.status, 200);
  });
});
