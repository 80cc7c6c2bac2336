import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupClaims } from '../../src/incidents/group.ts';
import { claimWith } from '../claim.ts';

const span = { start: 0, end: 1 };
const goma = {
  text: 'Goma',
  span,
  name: 'Goma',
  country: 'DR Congo',
  admin1: null,
  lat: -1.68,
  lon: 29.22,
  radiusKm: 8,
  precision: 'town',
  basis: 'test',
  placeId: null,
} as const;
const day = (date: string) =>
  ({ text: date, span, start: date, end: date, precision: 'day', basis: 'phrase' }) as const;
const who = (actor: string) => ({ actor, text: actor, span });

const killed = (count: number) =>
  ({
    what: 'killed',
    min: count,
    max: count,
    exact: true,
    who: 'soldier',
    text: `${count} soldiers`,
    span,
  }) as const;

test('sentences that go on with one raid are one incident, and each joining says why', () => {
  const claims = [
    claimWith('c1', 0, { agents: [who('group.m23')], place: goma, date: day('2024-02-10') }),
    claimWith('c2', 1, { agents: [who('group.m23')], counts: [killed(4)] }),
    claimWith('c3', 6, { place: goma, date: day('2024-02-10'), counts: [killed(5)] }),
  ];
  const [incident, ...others] = groupClaims(claims, []);
  assert.equal(others.length, 0);
  assert.deepEqual(incident?.claims, ['c1', 'c2', 'c3']);
  assert.deepEqual(
    incident?.merged.map(({ claim: id }) => id),
    ['c2', 'c3'],
  );
  assert.match(incident!.merged[0]!.because, /group\.m23/);
});

test('tolls that differ stand beside one another by source', () => {
  const source = (actor: string) => ({ source: who(actor), cue: null, quoted: false, via: [] });
  const shared = { agents: [who('group.m23')], place: goma, date: day('2024-02-10') };
  const [incident] = groupClaims(
    [
      claimWith('c1', 0, { ...shared, counts: [killed(4)], attribution: source('COD.army') }),
      claimWith('c2', 4, { ...shared, counts: [killed(7)], attribution: source('org.un') }),
    ],
    [],
  );
  assert.deepEqual(incident?.counts, [
    {
      what: 'killed',
      who: 'soldier',
      min: 4,
      max: 7,
      bySource: [
        { source: 'COD.army', min: 4, max: 4, claim: 'c1' },
        { source: 'org.un', min: 7, max: 7, claim: 'c2' },
      ],
    },
  ]);
});

test('another day or another place is another incident', () => {
  const rutshuru = { ...goma, text: 'Rutshuru', name: 'Rutshuru', lat: -1.19 };
  const agents = [who('group.m23')];
  const claims = [
    claimWith('c1', 0, { agents, place: goma, date: day('2024-02-10') }),
    claimWith('c2', 1, { agents, place: goma, date: day('2024-02-17') }),
    claimWith('c3', 2, { agents, place: rutshuru, date: day('2024-02-10') }),
  ];
  assert.equal(groupClaims(claims, []).length, 3);
});

test('what is only planned, and what is only denied, is no incident', () => {
  const claims = [claimWith('c1', 0, { status: 'planned' }), claimWith('c2', 9, { polarity: 'denied' })];
  assert.deepEqual(groupClaims(claims, []), []);
});

const someone = { actor: null, text: 'someone', span };

test('twice as many incidents are grouped in twice the work', () => {
  const readsOf = (count: number) => {
    let reads = 0;
    const claims = Array.from({ length: count }, (_, index) =>
      Object.defineProperty(claimWith(`c${index}`, 10 + index * 2, { patients: [someone] }), 'counts', {
        get: () => {
          reads++;
          return [];
        },
      }),
    );
    assert.equal(groupClaims(claims, []).length, count);
    return reads;
  };
  assert.ok(readsOf(2000) < 2.2 * readsOf(1000));
});
