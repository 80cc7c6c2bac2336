import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreLinks } from '../../../bench/incidents/link-score.ts';

const score = (known: string, said: string, metric: string) =>
  scoreLinks([...known], [...said]).find((figure) => figure.metric === metric)!.value;

test('incidents that are told rightly score 100, whatever they are called', () => {
  for (const metric of ['bcubed_f1', 'ceafe_f1', 'pair_f1']) assert.equal(score('aabc', 'xxyz', metric), 100);
});

test('figures come out as reckoned by hand', () => {
  // Known {1 2 3} {4 5} {6}, said {1 2} {3 4 5} {6}. B-cubed: P = R = (1+1+1/3+2/3+2/3+1)/6 and its mirror, 7/9 each.
  assert.ok(Math.abs(score('aaabbc', 'xxyyyz', 'bcubed_f1') - (100 * 7) / 9) < 1e-9);
  // CEAF-e: 4/5 + 4/5 + 1 of three.
  assert.ok(Math.abs(score('aaabbc', 'xxyyyz', 'ceafe_f1') - (100 * 2.6) / 3) < 1e-9);
  // Pairs: 2 of 4 said, 2 of 4 known.
  assert.equal(score('aaabbc', 'xxyyyz', 'pair_f1'), 50);
});
