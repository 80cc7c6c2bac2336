import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code } from '../../src/index.ts';
import { withNamedActors } from '../../src/jobs/named-actors.ts';

const find = (id: string) =>
  id === 'group.other'
    ? { id, name: 'The Others', kind: 'rebel' as const, country: null, partOf: null }
    : null;

test('an actor that only a correction names is told by the registry', async () => {
  const { record } = await code('Rebels attacked a convoy near Goma.', { date: '2024-09-01' });
  const { actors, claims } = record!;
  const [claim] = claims;
  const agents = claim!.agents.map((agent) => ({ ...agent, actor: 'group.other' }));
  const named = withNamedActors(actors, [{ ...claim!, agents }], find);
  assert.deepEqual(named.slice(0, actors.length), actors);
  assert.deepEqual(named.at(-1), {
    ...find('group.other'),
    mentions: agents.map(({ text, span }) => ({ text, span })),
  });
});

test('actors of the record stay as they are, and unknown ids add nobody', async () => {
  const { record } = await code('Rebels attacked a convoy near Goma.', { date: '2024-09-01' });
  const { actors, claims } = record!;
  assert.deepEqual(withNamedActors(actors, claims, find), actors);
  const agents = claims[0]!.agents.map((agent) => ({ ...agent, actor: 'group.unheard-of' }));
  assert.deepEqual(withNamedActors(actors, [{ ...claims[0]!, agents }], find), actors);
});
