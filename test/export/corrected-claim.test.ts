import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameoRow } from '../../src/export/schemes/cameo.ts';
import { ploverRecord } from '../../src/export/schemes/plover.ts';
import type { CorrectedIncident, SourcedClaim } from '../../src/export/sourced.ts';
import { type Case, claimOf, runWith } from './schemes/cases.ts';

const told: Case = {
  do: 'ASSAULT firearms',
  by: ['front'],
  to: ['army'],
  at: 'tenka',
  on: 'day',
  killed: { soldier: 9 },
} as Case;

const place = {
  name: 'Orvane',
  country: 'Mali',
  admin1: 'Tesra',
  lat: 15,
  lon: -3,
  radiusKm: 4,
  precision: 'town',
  placeId: null,
} as const;

function corrected(correction: CorrectedIncident['correction'], own: readonly string[] = []): SourcedClaim {
  return {
    ...claimOf(told),
    corrected: { reckoned: { type: 'ASSAULT', status: 'happened' }, correction, own },
  };
}

function plover(sourced: SourcedClaim) {
  const record = ploverRecord(sourced, runWith());
  assert.ok(typeof record !== 'string');
  return record;
}

function cameo(sourced: SourcedClaim) {
  const row = cameoRow(sourced, runWith());
  assert.ok(typeof row !== 'string');
  return row;
}

test('place, day and toll that were put right on an incident hold for its claims', () => {
  const sourced = corrected({
    place,
    date: { start: '2024-02-02', end: '2024-02-02', precision: 'day' },
    counts: [
      { what: 'killed', who: 'soldier', party: 'forces', country: null, min: 4, best: 4, max: 4 },
      { what: 'injured', who: null, party: 'people', country: null, min: 7, best: 7, max: 7 },
    ],
  });
  const record = plover(sourced);
  assert.equal(record.date, '2024-02-02');
  assert.deepEqual(
    record.event_loc.map(({ resolved_place, extracted_place }) => [resolved_place, extracted_place]),
    [['Orvane', null]],
  );
  assert.deepEqual(record.size, { dead: 4, injured: null, arrested: null });
  const row = cameo(sourced);
  assert.deepEqual([row.City, row['Event Date']], ['Orvane', '2024-02-02']);
});

test('a type that was put right holds for claims that said what the incident was reckoned to be', () => {
  const record = plover(corrected({ type: 'COERCE' }));
  assert.deepEqual([record.event, record.mode], ['COERCE', []]);
  const other = corrected({ type: 'COERCE' });
  const accusing = { ...other, claim: { ...other.claim, type: 'ACCUSE' as const, mode: null } };
  assert.equal(plover(accusing).event, 'ACCUSE');
  assert.match(String(cameoRow(corrected({ status: 'possible' }), runWith())), /not said to have happened/);
});

test('what was put right on the claim itself stands', () => {
  const sourced = corrected({ place, date: null }, ['place']);
  assert.equal(cameo(sourced).City, 'Tenka');
  assert.equal(cameo(sourced)['Event Date'], undefined);
});
