import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onServer } from '../store/each-database.ts';
import { startServer } from './running.ts';

onServer('what the program knows', (database) => {
  it('places are looked up by name, the most populous first', async (context) => {
    const running = await startServer(context, await database.open(context));
    const found = async (query: string) =>
      (
        (await (await running.send('GET', `/api/places?${query}`)).json()) as {
          items: { country: string; precision: string }[];
        }
      ).items;
    const goma = (await found('text=Goma')).filter(
      ({ country }) => country === 'Democratic Republic of the Congo',
    );
    assert.deepEqual(goma.map(({ precision }) => precision).sort(), ['district', 'town']);
    assert.ok((await found('text=Tripoli')).length > 1);
    assert.deepEqual(
      [...new Set((await found('text=Tripoli&country=Libya')).map(({ country }) => country))],
      ['Libya'],
    );
    assert.deepEqual(await found('text=Xyzzyqwv'), []);
  });

  it('actors are organisations and office-holders, found by any part of their names', async (context) => {
    const running = await startServer(context, await database.open(context));
    const answer = await running.send('GET', '/api/actors?text=boko');
    assert.partialDeepStrictEqual(await answer.json(), {
      items: [{ id: 'group.boko-haram', kind: 'terrorist' }],
    });
    const page = await running.send('GET', '/api/actors/BFA.military');
    assert.partialDeepStrictEqual(await page.json(), {
      actor: { id: 'BFA.military', kind: 'military' },
      whole: { id: 'BFA' },
      incidents: 0,
    });
    for (const id of ['local:civilians', 'nobody', 'John Doe']) {
      assert.equal((await running.send('GET', `/api/actors/${encodeURIComponent(id)}`)).status, 404, id);
    }
    const civilians = running.services.actors.search('', 5000).filter(({ kind }) => kind === 'civilian');
    assert.deepEqual(civilians, []);
  });

  it('the rules are checked by their own examples', { timeout: 240_000 }, async (context) => {
    const running = await startServer(context, await database.open(context));
    const [one, other] = await Promise.all([1, 2].map(() => running.send('POST', '/api/rules/check')));
    const found = (await one!.json()) as { summary: string; failures: object[] };
    assert.match(found.summary, /^\d+ rules with \d+ examples and rejects checked/);
    assert.deepEqual(await other!.json(), found);
    assert.equal((await running.send('GET', '/healthz')).status, 200);
  });
});
