import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEachDatabase } from '../store/each-database.ts';
import { opened, type Running, type SendOptions, signedIn, startServer } from './running.ts';

type Caller =
  | 'nobody'
  | 'viewer'
  | 'coder'
  | 'admin'
  | 'read token'
  | 'import token'
  | 'review token'
  | 'admin token';

const anyone: readonly Caller[] = [
  'nobody',
  'viewer',
  'coder',
  'admin',
  'read token',
  'import token',
  'review token',
  'admin token',
];
const people: readonly Caller[] = ['viewer', 'coder', 'admin'];
const readers: readonly Caller[] = ['viewer', 'coder', 'admin', 'read token'];
const importers: readonly Caller[] = ['coder', 'admin', 'import token'];
const reviewers: readonly Caller[] = ['coder', 'admin', 'review token'];
const administrators: readonly Caller[] = ['admin', 'admin token'];

/** Who may call what, written down by hand: a route that is added, or whose right is changed, has to be changed here too. */
const table: { readonly [route: string]: readonly Caller[] } = {
  'GET /healthz': anyone,
  'GET /metrics': administrators,
  'GET /api/session': anyone,
  'POST /api/session': anyone,
  'DELETE /api/session': anyone,
  'POST /api/session/password': people,
  'GET /api/people': administrators,
  'POST /api/people': administrators,
  'PATCH /api/people/{id}': administrators,
  'GET /api/tokens': people,
  'POST /api/tokens': people,
  'DELETE /api/tokens/{id}': people,
  'GET /api/incidents/map': readers,
  'GET /api/incidents/timeline': readers,
  'GET /api/incidents/facets': readers,
  'GET /api/claims/map': readers,
  'GET /api/claims/timeline': readers,
  'GET /api/claims/facets': readers,
  'GET /api/claims': readers,
  'GET /api/claims/{id}': readers,
  'PUT /api/claims/{id}/review': reviewers,
  'PUT /api/claims/{id}/outcome': reviewers,
  'PUT /api/claims/{id}/second': reviewers,
  'GET /api/articles': readers,
  'GET /api/articles/{id}': readers,
  'GET /api/articles/{id}/original': readers,
  'DELETE /api/articles/{id}': administrators,
  'POST /api/articles/{id}/bring-back': administrators,
  'GET /api/actors': readers,
  'GET /api/actors/{id}': readers,
  'GET /api/assessments/consequences': readers,
  'GET /api/review': readers,
  'GET /api/review/blind': reviewers,
  'GET /api/review/agreement': readers,
  'GET /api/sources': readers,
  'GET /api/changes': readers,
  'POST /api/import/text': importers,
  'POST /api/import/files': importers,
  'POST /api/import/address': importers,
  'GET /api/imports': readers,
  'GET /api/imports/{id}': readers,
  'GET /api/imports/{id}/items': readers,
  'GET /api/feeds': readers,
  'POST /api/feeds': importers,
  'PATCH /api/feeds/{id}': importers,
  'GET /api/jobs': readers,
  'POST /api/jobs/{id}/retry': importers,
  'POST /api/recode': administrators,
  'GET /api/events': readers,
  'GET /api/incidents': readers,
  'GET /api/incidents/{id}': readers,
  'PUT /api/incidents/{id}/review': reviewers,
  'POST /api/incidents/{id}/split': reviewers,
  'POST /api/incidents/{id}/merge': reviewers,
  'POST /api/incidents/undo': reviewers,
  'GET /api/export': readers,
  'GET /api/export/{name}': readers,
  'GET /api/export/{name}/notes': readers,
  'GET /api/search': readers,
  'GET /api/places': readers,
  'POST /api/rules/check': administrators,
};

/** What takes long is called in a test of its own. */
const costly = new Set(['POST /api/rules/check']);

/** One of each caller that a server knows. */
async function callersOf(running: Running): Promise<Map<Caller, SendOptions>> {
  const callers = new Map<Caller, SendOptions>([['nobody', {}]]);
  for (const role of ['viewer', 'coder', 'admin'] as const) {
    callers.set(role, { cookie: await signedIn(running, role) });
  }
  for (const scope of ['read', 'import', 'review', 'admin'] as const) {
    const { cookie } = callers.get('admin')!;
    const answer = await running.send('POST', '/api/tokens', {
      cookie,
      json: { name: scope, scopes: [scope] },
    });
    callers.set(`${scope} token`, { token: ((await answer.json()) as { secret: string }).secret });
  }
  return callers;
}

async function routesOf(running: Running): Promise<string[]> {
  const document = (await (await running.send('GET', '/openapi.json')).json()) as { paths: object };
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

onEachDatabase('access', (database) => {
  it('each caller may call the routes of the table and no others', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store, {
      listening: opened,
      rate: { burst: 5000, perSecond: 1 },
    });
    assert.deepEqual((await routesOf(running)).sort(), Object.keys(table).sort());
    const callers = await callersOf(running);
    const differences: string[] = [];
    for (const [route, allowed] of Object.entries(table)) {
      const [method, path] = route.split(' ') as [string, string];
      if (route === 'DELETE /api/session') continue;
      for (const [caller, options] of callers) {
        if (costly.has(route) && allowed.includes(caller)) continue;
        const answer = await running.send(
          method,
          path.replace('{id}', 'nothing').replace('{name}', 'geojson'),
          options,
        );
        await answer.body?.cancel();
        const { status } = answer;
        const refused = caller === 'nobody' ? 401 : 403;
        const isRefused = status === 401 || status === 403;
        const isRight = allowed.includes(caller) ? !isRefused && status < 500 : status === refused;
        if (!isRight) differences.push(`${caller}: ${route} → ${status}`);
      }
    }
    assert.deepEqual(differences, []);
  });

  it('the local user of a server on loopback may call all of them, and a proxied request is not theirs', async (context) => {
    const store = await database.open(context);
    const running = await startServer(context, store);
    for (const route of Object.keys(table)) {
      if (costly.has(route)) continue;
      const [method, path] = route.split(' ') as [string, string];
      const { status, body } = await running.send(
        method,
        path.replace('{id}', 'nothing').replace('{name}', 'geojson'),
      );
      await body?.cancel();
      assert.ok(status !== 401 && status < 500, `${route} → ${status}`);
    }
    for (const header of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via']) {
      const { status } = await running.send('GET', '/api/claims', { headers: { [header]: '203.0.113.9' } });
      assert.equal(status, 401, header);
    }
  });
});
