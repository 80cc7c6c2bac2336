import assert from 'node:assert/strict';
import { test } from 'node:test';
import followthemoney from '@alephdata/followthemoney';
import { exportFormats, openExport } from '../../src/export/formats.ts';
import type { SourcedClaim } from '../../src/export/sourced.ts';
import { claimsOf } from '../../src/export/sourced.ts';
import { reportRecord } from './fixture.ts';
import { settingsWith, streamOf, textOf } from './gather.ts';
import { casesOf, claimOf, incidentOf } from './schemes/cases.ts';

interface Raw {
  id: string;
  schema: string;
  properties: { [property: string]: string[] };
}

const model = new followthemoney.Model(followthemoney.defaultModel as never);

async function exported(claims: Iterable<SourcedClaim>): Promise<{ entities: Raw[]; notes: string }> {
  const made = await openExport(exportFormats.followthemoney, streamOf(claims), settingsWith());
  const lines = (await textOf(made)).trimEnd().split('\n');
  return { entities: lines.map((line) => JSON.parse(line)), notes: made.notes() };
}

const all = [
  ...['acled', 'plover'].flatMap((scheme) => casesOf(scheme).map(claimOf)),
  ...claimsOf(reportRecord()),
];

test('the library of FollowTheMoney reads every entity, and knows every schema and property', async () => {
  const { entities } = await exported(all);
  assert.ok(entities.length > 150);
  for (const raw of entities) {
    const entity = model.getEntity(raw);
    assert.equal(entity.schema.name, raw.schema);
    assert.equal(entity.schema.abstract, false);
    for (const [name, values] of Object.entries(raw.properties)) {
      const property = entity.schema.getProperty(name);
      assert.equal(property.stub, false, `${raw.schema}.${name} cannot be written`);
      assert.deepEqual(entity.getProperty(name).length, new Set(values).size, `${raw.schema}.${name}`);
    }
    for (const required of entity.schema.required ?? []) {
      assert.ok(entity.hasProperty(required) || raw.schema === 'Address', `${raw.schema} lacks ${required}`);
    }
    assert.ok(entity.getCaption().length > 0);
  }
});

test('what an entity refers to is there, of a schema that it may be', async () => {
  const { entities } = await exported(all);
  const byId = new Map(entities.map((entity) => [entity.id, model.getEntity(entity)]));
  for (const raw of entities.filter(({ schema }) => schema !== 'PublicBody' && schema !== 'Organization')) {
    const { schema } = model.getEntity(raw);
    for (const [name, values] of Object.entries(raw.properties)) {
      const property = schema.getProperty(name);
      if (property.type.name !== 'entity') continue;
      for (const id of values) {
        const target = byId.get(id);
        assert.ok(target, `${raw.schema}.${name}: ${id}`);
        assert.ok(target.schema.isA(property.getRange()), `${raw.schema}.${name}: ${target.schema.name}`);
      }
    }
  }
});

test('an event has who was involved, when and where, its article, and ids that lead back', async () => {
  const row = casesOf('acled')[0]!;
  const { entities } = await exported([{ ...claimOf(row), incident: incidentOf(row).incident.id }]);
  const event = model.getEntity(entities.find(({ schema }) => schema === 'Event')!);
  assert.deepEqual(event.getTemporalStart()?.value, '2024-03-12');
  assert.deepEqual(event.getProperty('country'), ['ml']);
  assert.equal(event.getProperty('involved').length, 2);
  assert.equal(event.getFirst('recordId'), 'a1#i1');
  assert.match(String(event.getFirst('notes')), /claim=a1#c1; span=a1@0-1/);
});

test('a tie becomes a link between its ends, and ties of people that no registry knows are told of', async () => {
  const tie = casesOf('plover').at(-1)!;
  const { entities } = await exported([claimOf(tie)]);
  const link = entities.find(({ schema }) => schema === 'UnknownLink')!;
  assert.deepEqual(link.properties.role, ['backs']);
  assert.deepEqual(link.properties.subject, ['dateline-NER']);
  const { notes } = await exported([claimOf({ ...tie, to: ['villagers'] })]);
  assert.match(notes, /1: A tie of which one end/);
});

test('private people and actors that only one article knows are no entities', async () => {
  const { entities } = await exported([
    claimOf({ do: 'ASSAULT', by: ['gunmen'], to: ['villagers', 'Awa Diarra'] }),
  ]);
  assert.deepEqual(
    entities.map(({ schema }) => schema),
    ['Article', 'Event'],
  );
});
