import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergedCounts } from '../../../src/incidents/fold/merged-counts.ts';
import { statedTolls } from '../../../src/incidents/fold/stated-tolls.ts';
import type { AccountToll } from '../../../src/schema/account.ts';
import { accountWith } from '../../account.ts';
import { tollWith } from '../toll.ts';

/** The figures of articles published on 1 March, 2 March, … each with a voice of its own unless `voices` says otherwise. */
function countsOf(articles: readonly (readonly AccountToll[])[], voices = articles.map((_, index) => index)) {
  const accounts = articles.map((tolls, index) =>
    accountWith(`a${index}#i1`, { publishedOn: `2025-03-0${index + 1}`, tolls: [...tolls] }),
  );
  return mergedCounts(statedTolls(accounts, voices));
}

const by = (sourceActor: string, rest: Partial<AccountToll> = {}) => ({
  source: sourceActor,
  sourceActor,
  ...rest,
});

describe('mergedCounts', () => {
  test('gives the range of what is told, and the figure that most sources give', () => {
    const [count] = countsOf([[tollWith(15)], [tollWith(14)], [tollWith(14)]]);
    assert.deepEqual([count!.min, count!.max, count!.best], [14, 15, 14]);
    assert.equal(count!.rule, 'given by 2 of 3 sources');
    assert.deepEqual(
      count!.bySource.map(({ min }) => min),
      [15, 14, 14],
    );
  });

  test('counts copies of one text as one voice', () => {
    const [count] = countsOf([[tollWith(15)], [tollWith(15)], [tollWith(14)]], [0, 0, 1]);
    assert.equal(count!.best, 14);
    assert.match(count!.rule, /published last/);
  });

  test('counts bodies of one state as one source, and someone quoted twice once', () => {
    const army = by('ONE.army', { sourceState: 'XA' });
    const ministry = by('ONE.ministry', { sourceState: 'XA' });
    const [count] = countsOf([
      [tollWith(9, army)],
      [tollWith(9, ministry)],
      [tollWith(7, by('org.a'))],
      [tollWith(7, by('org.b'))],
    ]);
    assert.equal(count!.best, 7);
  });

  test('takes the lower of figures with equal votes of one day', () => {
    const tolls = [tollWith(9, by('org.a')), tollWith(7, by('org.b'))];
    assert.equal(countsOf([tolls])[0]!.best, 7);
  });

  test('lets a source correct itself, and keeps what it said before', () => {
    const [count] = countsOf([[tollWith(7, by('org.a'))], [tollWith(6, by('org.a'))]]);
    assert.deepEqual([count!.min, count!.max], [6, 6]);
    assert.deepEqual(
      count!.bySource.map(({ standing }) => standing),
      ['corrected', 'stands'],
    );
  });

  test('tells a part from the total of the same article', () => {
    const [count] = countsOf([[tollWith(4), tollWith(14, by('org.a'))], [tollWith(15)]]);
    assert.deepEqual([count!.min, count!.max], [14, 15]);
    assert.equal(count!.bySource[0]!.standing, 'part');
  });

  test('takes "militants died" for no figure where there are others', () => {
    const plural = tollWith(2, { max: null });
    assert.deepEqual([countsOf([[plural], [tollWith(15)]])[0]!.min], [15]);
    assert.deepEqual([countsOf([[plural]])[0]!.min], [2]);
  });

  test('leaves the range open only where no other figure reaches what is open', () => {
    const open = tollWith(14, { max: null });
    assert.equal(countsOf([[open], [tollWith(15)]])[0]!.max, 15);
    assert.equal(countsOf([[open]])[0]!.max, null);
    assert.equal(countsOf([[tollWith(20, { max: null })], [tollWith(15)]])[0]!.max, null);
  });

  test('never adds up or mixes the figures of two parties', () => {
    const soldiers = tollWith(3, { party: 'forces', country: 'XA', who: 'soldier' });
    const counts = countsOf([[tollWith(20), soldiers], [soldiers]]);
    assert.deepEqual(
      counts.map(({ party, min, max }) => [party, min, max]),
      [
        ['fighters', 20, 20],
        ['forces', 3, 3],
      ],
    );
  });

  test('puts figures of people to the one party that others tell of', () => {
    const counts = countsOf([[tollWith(14)], [tollWith(15, { party: 'people', who: 'person' })]]);
    assert.deepEqual([counts.length, counts[0]!.min, counts[0]!.max], [1, 14, 15]);
  });
});
