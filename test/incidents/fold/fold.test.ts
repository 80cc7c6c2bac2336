import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { textSignature } from '../../../src/document/text-signature.ts';
import { createMerger, type Merger } from '../../../src/incidents/merger.ts';
import { loadFiles } from '../../../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../../../src/pipeline/merging.ts';
import type { Account, AccountPlace } from '../../../src/schema/account.ts';
import { MergedIncident } from '../../../src/schema/merged-incident.ts';
import { accountWith } from '../../account.ts';
import { tollWith } from '../toll.ts';

const span = { start: 0, end: 1 };
const none = { together: [], apart: [] };

function placeWith(
  name: string,
  lat: number,
  radiusKm: number,
  precision: AccountPlace['precision'],
): AccountPlace {
  const words = { text: name, span, name, basis: 'test', placeId: null, claim: null };
  return { ...words, country: 'Iraq', admin1: null, lat, lon: 41, radiusKm, precision };
}

const town = placeWith('Town', 33, 10, 'town');
const desert = placeWith('the desert', 33.5, 150, 'region');
const far = placeWith('Far', 37, 10, 'town');
const onDay = (day: string): Account['date'] => ({
  text: day,
  span,
  start: day,
  end: day,
  precision: 'day',
  basis: 'phrase',
});
const signed = (text: string): Account['signature'] => {
  const { minima, shingles } = textSignature(text);
  return { minima: [...minima], shingles };
};
const story =
  'Troops came down the valley at dawn and searched the caves one by one until noon, the mayor told reporters.';

describe('fold', () => {
  let merger: Merger;
  before(async () => {
    merger = createMerger(incidentKnowledgeOf(await loadFiles()));
  });

  const accounts = [
    accountWith('a#i1', {
      publishedOn: '2025-03-07',
      places: [desert],
      tolls: [tollWith(15)],
      signature: signed(story),
    }),
    accountWith('b#i1', {
      publishedOn: '2025-03-07',
      places: [desert],
      tolls: [tollWith(15)],
      signature: signed(`${story} `),
    }),
    accountWith('c#i1', {
      publishedOn: '2025-03-06',
      places: [town],
      date: onDay('2025-03-06'),
      tolls: [tollWith(14)],
    }),
    accountWith('d#i1', { publishedOn: '2025-03-09', places: [far], date: onDay('2025-03-06') }),
  ];

  test('chooses what most voices can agree on, and the most precise of it', () => {
    const { place, date, voices } = merger.fold(accounts, none);
    assert.equal(place?.name, 'Town');
    assert.equal(date?.start, '2025-03-06');
    assert.equal(voices, 3);
  });

  test('keeps what every account says, and lists what they cannot both be right on', () => {
    const incident = merger.fold(accounts, none);
    assert.equal(incident.placeBySource.length, 4);
    assert.deepEqual(
      incident.disagreements.map(({ about }) => about),
      ['place', 'killed (fighter)'],
    );
    const [killed] = incident.disagreements.filter(({ about }) => about.startsWith('killed'));
    assert.deepEqual(killed!.positions, [
      { says: '14', accounts: ['c#i1'] },
      { says: '15', accounts: ['a#i1', 'b#i1'] },
    ]);
  });

  test('says of each account but the first why it belongs', () => {
    const { merged, tellings } = merger.fold(accounts, none);
    assert.equal(tellings[0]!.account, 'c#i1');
    assert.deepEqual(
      merged.map(({ account }) => account),
      ['a#i1', 'b#i1', 'd#i1'],
    );
    const copy = merged.find(({ account }) => account === 'b#i1')!;
    assert.equal(copy.with, 'a#i1');
    assert.match(copy.because, /both tell of 15 killed/);
  });

  test('gives the same, and what the schema says, for every order of the accounts', () => {
    const expected = merger.fold(accounts, none);
    MergedIncident.parse(expected);
    fc.assert(
      fc.property(fc.shuffledSubarray(accounts, { minLength: accounts.length }), (shuffled) => {
        assert.deepEqual(merger.fold(shuffled, none), expected);
      }),
      { numRuns: 24 },
    );
  });
});
