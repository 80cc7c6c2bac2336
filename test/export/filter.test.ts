import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Filter, keepsClaim, keepsIncident, keepsRecord } from '../../src/export/filter.ts';
import { incidentsOf } from '../../src/export/sourced.ts';
import { reportRecord } from './fixture.ts';
import { type Case, claimOf, incidentOf } from './schemes/cases.ts';

const row: Case = { do: 'ASSAULT drone', by: ['army'], to: ['front'], at: 'tenka', on: 'few' };

/** Whether the filter lets the row through, as an incident and as a claim, which have to agree. */
function keeps(filter: Filter, change: Partial<Case> = {}): boolean {
  const changed = { ...row, ...change };
  const kept = keepsIncident(filter, incidentOf(changed));
  assert.equal(keepsClaim(filter, { ...claimOf(changed), incident: 'a1#i1' }), kept);
  return kept;
}

test('a filter that names nothing lets all through, and of several values one has to hold', () => {
  assert.equal(keeps({}), true);
  assert.equal(keeps({ types: ['PROTEST', 'ASSAULT'] }), true);
  assert.equal(keeps({ types: ['PROTEST'] }), false);
  assert.equal(keeps({ types: ['ASSAULT'], modes: ['aerial'] }), false);
  assert.equal(keeps({ modes: ['aerial', 'drone'] }), true);
  assert.equal(keeps({ statuses: ['possible'] }), false);
});

test('countries go by name in any case, actors by id in any role', () => {
  assert.equal(keeps({ countries: ['mali'] }), true);
  assert.equal(keeps({ countries: ['Niger'] }), false);
  assert.equal(keeps({ countries: ['Mali'] }, { at: null }), false);
  assert.equal(keeps({ actors: ['group.test-front'] }), true);
  assert.equal(keeps({ actors: ['group.test-league'] }), false);
});

test('days count from the first to the last, both included, also where they are met in part', () => {
  assert.equal(keeps({ from: '2024-03-15' }), true);
  assert.equal(keeps({ from: '2024-03-16' }), false);
  assert.equal(keeps({ to: '2024-03-12' }), true);
  assert.equal(keeps({ to: '2024-03-11' }), false);
  assert.equal(keeps({ from: '2024-03-13', to: '2024-03-13' }), true);
  assert.equal(keeps({ from: '2024-01-01' }, { on: null }), false);
});

test('incidents go by id, and with one go its claims', () => {
  assert.equal(keeps({ incidents: ['a1#i1'] }), true);
  assert.equal(keeps({ incidents: ['a1#i2'] }), false);
});

test('a record is let through when one of its claims is', () => {
  const record = reportRecord();
  assert.equal(keepsRecord({}, { ...record, claims: [] }), true);
  assert.equal(keepsRecord({ types: ['CONSULT'] }, record), true);
  assert.equal(keepsRecord({ types: ['AID'] }, record), false);
  assert.equal(keepsRecord({ incidents: ['article-1#i1'] }, record), true);
});

test('ids of incidents and claims of a record become unique across articles', () => {
  const [{ incident, claims }] = incidentsOf(reportRecord()) as [ReturnType<typeof incidentsOf>[0]];
  assert.equal(incident.id, 'article-1#i1');
  assert.deepEqual(
    claims.map(({ id }) => id),
    incident.claims,
  );
  assert.deepEqual(incident.merged[0]!.claim, 'article-1#c2');
  assert.deepEqual(incident.counts[0]!.bySource[0]!.claim, 'article-1#c1');
});
