import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../src/schema/claim.ts';
import type { StoredClaim } from '../../src/schema/stored.ts';
import { conditionId, consequencesOf } from '../../src/server/assessments/consequences.ts';
import { claimWith } from '../claim.ts';

const span = { start: 0, end: 1 };
const words = (text: string, actor: string | null = null) => ({ actor, text, span });

function assessment(id: string, article: string, given: Partial<Claim>): StoredClaim {
  return {
    id,
    article,
    title: 'A title',
    publisher: 'The Lake Post',
    publishedAt: '2031-05-03',
    incident: null,
    version: 1,
    review: 'unreviewed',
    outcome: 'open',
    sentence: `The sentence of ${id}.`,
    claim: claimWith('c1', 0, { kind: 'assessment', type: 'forecast', ...given }),
  };
}

const leaving = claimWith('c9', 1, {
  type: 'RETREAT',
  agents: [words('the Americans', 'USA')],
  patients: [],
});
const nameOf = (id: string) => (id === 'group.front' ? 'Northern Front' : id);

test('voices that expect the same of the same stand at one arrow, each with its sentence', () => {
  const condition = (text: string) => ({ text, span, claim: 'c9' });
  const found = consequencesOf(
    [
      assessment('a', 'one', {
        condition: condition('if the US leaves'),
        direction: 'harms',
        patients: [words('the front', 'group.front')],
        attribution: { source: words('an envoy', 'person.envoy'), cue: null, quoted: false, via: [] },
      }),
      assessment('b', 'two', {
        condition: condition('should Washington withdraw'),
        direction: 'harms',
        patients: [words('its allies', 'group.front')],
      }),
      assessment('c', 'two', {
        condition: condition('should Washington withdraw'),
        direction: 'helps',
        patients: [words('Valdia', 'VAL')],
      }),
      assessment('d', 'two', { condition: null, direction: 'harms', patients: [words('all')] }),
    ],
    new Map([
      [conditionId('one', 'c9'), leaving],
      [conditionId('two', 'c9'), leaving],
    ]),
    nameOf,
    true,
  );
  assert.deepEqual(
    found.conditions.map(({ text }) => text),
    ['if the US leaves'],
  );
  assert.deepEqual(
    found.arrows.map(({ direction, patient, holders }) => [
      direction,
      patient.name,
      holders.map(({ claim }) => claim),
    ]),
    [
      ['harms', 'Northern Front', ['a', 'b']],
      ['helps', 'VAL', ['c']],
    ],
  );
  assert.deepEqual(found.arrows[0]?.holders[0]?.holder, { id: 'person.envoy', name: 'person.envoy' });
  assert.deepEqual(found.arrows[0]?.holders[1], {
    claim: 'b',
    article: 'two',
    holder: { id: null, name: 'The Lake Post' },
    sentence: 'The sentence of b.',
    date: '2031-05-03',
  });
});

test('conditions that lead to no claim are one where their words are', () => {
  const of = (id: string, text: string, polarity: Claim['polarity'] = 'affirmed') =>
    assessment(id, 'one', {
      condition: { text, span, claim: null },
      direction: 'harms',
      polarity,
      patients: [words('Farmers', 'local:farmers')],
    });
  const { conditions, arrows } = consequencesOf(
    [
      of('a', 'if the  dam breaks'),
      of('b', 'If the dam breaks'),
      of('c', 'if it rains'),
      of('d', 'if it rains', 'denied'),
    ],
    new Map(),
    nameOf,
    true,
  );
  assert.equal(conditions.length, 2);
  assert.deepEqual(
    arrows.map(({ polarity, holders }) => [polarity, holders.length]),
    [
      ['affirmed', 2],
      ['affirmed', 1],
      ['denied', 1],
    ],
  );
  assert.deepEqual(arrows[0]?.patient, { id: null, name: 'Farmers' });
});
