import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Choice, deathsOf } from '../../src/export/deaths.ts';
import type { IncidentCount } from '../../src/schema/incident.ts';
import type { MergedCount } from '../../src/schema/merged-incident.ts';
import { codebooks } from './schemes/cases.ts';

function deaths(counts: readonly (IncidentCount | MergedCount)[], choice: Choice = 'best', unspecified = 1) {
  const { total, bySide } = deathsOf(counts, { choice, unspecified, codebooks });
  return { total, ...Object.fromEntries(bySide) };
}

function killed(who: string | null, ...figures: (readonly [string | null, number | null, number | null])[]) {
  const bySource = figures.map(([source, min, max]) => ({ source, min, max, claim: 'a#c1' }));
  return { what: 'killed' as const, who, min: bySource[0]!.min, max: bySource[0]!.max, bySource };
}

test('figures for different people are added up, and those of parts are not added to the whole', () => {
  assert.deepEqual(deaths([killed('soldier', [null, 4, 4]), killed('villager', [null, 2, 2])]), {
    total: 6,
    state: 4,
    civilian: 2,
  });
  assert.deepEqual(deaths([killed('villager', [null, 9, 9]), killed('child', [null, 2, 2])]), {
    total: 9,
    civilian: 9,
  });
  assert.deepEqual(
    deaths([killed('woman', [null, 3, 3]), killed('girl', [null, 1, 1]), killed('child', [null, 2, 2])]),
    {
      total: 5,
      civilian: 5,
    },
  );
});

test('words that no list holds are people of no told side', () => {
  assert.deepEqual(deaths([killed('zookeeper', [null, 2, 2]), killed('soldier', [null, 1, 1])]), {
    total: 3,
    state: 1,
  });
});

test('only the dead count, and nobody where no figure is there', () => {
  assert.deepEqual(deaths([]), { total: 0 });
  assert.deepEqual(deaths([{ ...killed(null, [null, 30, 30]), what: 'injured' }]), { total: 0 });
});

test('a figure without a source list stands for itself', () => {
  assert.deepEqual(deaths([{ ...killed(null, [null, 5, 7]), bySource: [] }], 'high'), { total: 7 });
});

test('a figure that a person has put right stands for what sources say', () => {
  const corrected: MergedCount = { ...merged('civilians', 11), min: 10, max: 12, isCorrected: true };
  for (const [choice, total] of [
    ['low', 10],
    ['best', 11],
    ['high', 12],
  ] as const) {
    assert.deepEqual(deaths([corrected], choice), { total, civilian: total }, choice);
  }
});

/** A figure that was brought together across articles. */
function merged(
  party: MergedCount['party'],
  best: number | null,
  country: string | null = null,
): MergedCount {
  const figure = (source: string, min: number, standing: 'stands' | 'part' | 'corrected') => ({
    ...{ source, min, max: min, claim: 'a#c1', account: 'a#i1', who: null, standing },
  });
  return {
    ...{ what: 'killed', who: 'guard', min: 7, max: 9, party, country, best, rule: 'the only source' },
    bySource: [
      figure('x', 7, 'stands'),
      figure('y', 9, 'stands'),
      figure('x', 2, 'part'),
      figure('y', 40, 'corrected'),
    ],
  };
}

test('of merged figures what was corrected and what is a part does not count, and their best is taken', () => {
  assert.deepEqual(deaths([merged('fighters', 9)], 'low'), { total: 7, rebel: 7 });
  assert.deepEqual(deaths([merged('fighters', 9)], 'best'), { total: 9, rebel: 9 });
  assert.deepEqual(deaths([merged('fighters', 9)], 'high'), { total: 9, rebel: 9 });
  assert.deepEqual(deaths([merged('civilians', null)], 'best'), { total: 7, civilian: 7 });
});

test('forces of two states are counted each', () => {
  assert.deepEqual(deaths([merged('forces', 9, 'ML'), merged('forces', 7, 'NE')]), { total: 16, state: 16 });
});

test('whatever sources say, low is at most high, and no side has more dead than there are', () => {
  const bound = fc.option(fc.nat(500), { nil: null });
  const who = fc.constantFrom(null, 'soldier', 'villager', 'child', 'girl', 'fighter', 'person', 'zookeeper');
  const figures = fc.array(fc.tuple(fc.constantFrom(null, 'x', 'y'), bound, bound), {
    minLength: 1,
    maxLength: 4,
  });
  const ordered = figures.map((all) =>
    all.map(([source, one, other]) => {
      const [min, max] = one !== null && other !== null && one > other ? [other, one] : [one, other];
      return [source, min, max] as const;
    }),
  );
  const counts = fc.uniqueArray(fc.tuple(who, ordered), { selector: ([word]) => word, maxLength: 6 });
  fc.assert(
    fc.property(counts, fc.nat(10), (all, unspecified) => {
      const told = all.map(([word, each]) => killed(word, ...each));
      const [low, best, high] = (['low', 'best', 'high'] as const).map((choice) =>
        deathsOf(told, { choice, unspecified, codebooks }),
      );
      assert.ok(low!.total <= high!.total, `${low!.total} to ${high!.total}`);
      assert.ok([...best!.bySide.values()].reduce((sum, dead) => sum + dead, 0) <= best!.total);
    }),
  );
});
