import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { collectEvidence } from '../../../src/incidents/compare/compare.ts';
import { prepareAccount } from '../../../src/incidents/compare/prepare.ts';
import type { IncidentKnowledge } from '../../../src/incidents/knowledge.ts';
import { createMerger, type Merger } from '../../../src/incidents/merger.ts';
import { loadFiles } from '../../../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../../../src/pipeline/merging.ts';
import type { Account, AccountPlace } from '../../../src/schema/account.ts';
import { accountWith } from '../../account.ts';
import { tollWith } from '../toll.ts';

const span = { start: 0, end: 1 };

function placeWith(name: string, rest: Partial<AccountPlace> = {}): AccountPlace {
  const known = { text: name, span, name, country: 'Iraq', admin1: 'Anbar', lat: 33, lon: 41, radiusKm: 5 };
  return { ...known, precision: 'town', basis: 'test', placeId: null, claim: null, ...rest };
}

const onDay = (day: string, basis: 'phrase' | 'publication' = 'phrase'): Account['date'] => ({
  text: null,
  span: null,
  start: day,
  end: day,
  precision: 'day',
  basis,
});
const group = (actor: string, partOf: string | null = null): Account['agents'][number] => ({
  actor,
  text: actor,
  span,
  name: actor,
  kind: 'rebel',
  partOf,
  country: null,
});

/** A raid as a report tells of it; each test changes one thing. */
const raid: Partial<Account> = {
  publishedOn: '2025-03-07',
  date: onDay('2025-03-06'),
  places: [placeWith('Rutba')],
  tolls: [tollWith(14)],
  agents: [group('group.a')],
};

describe('compare', () => {
  let knowledge: IncidentKnowledge;
  let merger: Merger;
  before(async () => {
    knowledge = incidentKnowledgeOf(await loadFiles());
    merger = createMerger(knowledge);
  });

  const scoreWith = (rest: Partial<Account>) =>
    merger.score(accountWith('a#i1', raid), accountWith('b#i1', { ...raid, ...rest }));

  test('holds the same day, place, actor and toll for one incident, and says so', () => {
    const { score, because } = merger.compare(accountWith('a#i1', raid), accountWith('b#i1', raid));
    assert.ok(score > 3);
    for (const reason of ['both on 2025-03-06', 'both tell of 14 killed', 'both in Rutba', 'both by group.a'])
      assert.ok(because.includes(reason), reason);
  });

  test('takes each difference for what it is worth', () => {
    const same = scoreWith({});
    for (const [what, rest] of Object.entries({
      'another toll': { tolls: [tollWith(40)] },
      'other agents': { agents: [group('group.b')] },
      'a town far off': { places: [placeWith('Mosul', { lat: 36.3, lon: 43.1, admin1: 'Nineveh' })] },
      'the next week': { date: onDay('2025-03-12'), publishedOn: '2025-03-13' },
      'a year before': { date: onDay('2024-03-06') },
      'a guessed day': { date: onDay('2025-03-06', 'publication') },
    }))
      assert.ok(scoreWith(rest) < same, what);
    assert.ok(scoreWith({ date: onDay('2025-03-12'), publishedOn: '2025-03-13', tolls: [tollWith(3)] }) < 0);
  });

  test('takes a toll that is close for one that reports may give of the same incident', () => {
    assert.ok(scoreWith({ tolls: [tollWith(15)] }) > 0);
  });

  test('finds a town within its province, and no contradiction in it', () => {
    const anbar = placeWith('Anbar', { lat: 34.5, lon: 42.5, radiusKm: 60, precision: 'province' });
    assert.ok(scoreWith({ places: [anbar] }) > 0);
    const { because } = merger.compare(
      accountWith('a#i1', raid),
      accountWith('b#i1', { ...raid, places: [anbar] }),
    );
    assert.ok(because.includes('Rutba lies in Anbar'));
  });

  test('knows that no report tells of what is yet to happen', () => {
    const { against } = merger.compare(
      accountWith('a#i1', raid),
      accountWith('b#i1', { ...raid, date: onDay('2025-03-20'), publishedOn: '2025-03-21' }),
    );
    assert.ok(against.includes('one was published before the day that the other tells of'));
  });

  test('takes a body and a part of it for one side', () => {
    const akin = scoreWith({ agents: [group('group.b', 'group.a')] });
    assert.ok(akin > scoreWith({ agents: [group('group.b')] }));
  });

  const accounts = fc
    .record({
      id: fc.stringMatching(/^[a-z]{1,3}#i[1-9]$/),
      publishedOn: fc.constantFrom(null, '2025-03-07', '2024-01-01'),
      date: fc.constantFrom(null, onDay('2025-03-06'), onDay('2025-03-01', 'publication')),
      places: fc.constantFrom<Account['places'][]>(
        [],
        [placeWith('Rutba')],
        [placeWith('Iraq', { precision: 'country', radiusKm: 400 })],
      ),
      tolls: fc.array(
        fc.integer({ min: 0, max: 30 }).map((figure) => tollWith(figure)),
        { maxLength: 3 },
      ),
      agents: fc.constantFrom<Account['agents'][]>([], [group('group.a')], [group('group.b')]),
      isMain: fc.boolean(),
      title: fc.string(),
      names: fc.uniqueArray(fc.constantFrom('anna berg', 'mill road', 'north hill')),
      people: fc.uniqueArray(fc.constantFrom('anna berg', 'omar rawi')),
      words: fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 9 })), {
        selector: ([word]) => word,
      }),
    })
    .map(({ id, ...rest }) => accountWith(id, rest));

  test('says the same whichever account comes first', () => {
    fc.assert(
      fc.property(accounts, accounts, (one, other) => {
        const forth = merger.compare(one, other);
        assert.ok(Number.isFinite(forth.score));
        assert.equal(merger.score(one, other), forth.score);
        if (one.id !== other.id) assert.deepEqual(merger.compare(other, one), forth);
      }),
    );
  });

  test('has a weight for every piece of evidence that it collects', () => {
    const { words, evidence } = knowledge;
    fc.assert(
      fc.property(accounts, accounts, (one, other) => {
        collectEvidence(prepareAccount(one, words), prepareAccount(other, words), (name) =>
          assert.ok(evidence.weights.has(name), `${name} has no weight`),
        );
      }),
    );
  });
});
