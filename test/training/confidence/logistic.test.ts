import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learn, worthOf } from '../../../training/confidence/logistic.ts';

const right = { evidence: ['always', 'good'], worth: 1 };
const wrong = { evidence: ['always', 'bad'], worth: 0 };

test('what goes with right claims raises, what goes with wrong ones lowers', () => {
  const weights = learn([right, right, right, wrong, wrong, wrong], 1);
  const known = worthOf(['always'], weights);
  assert.ok(worthOf(['always', 'good'], weights) > known);
  assert.ok(worthOf(['always', 'bad'], weights) < known);
});

test('without any evidence the worth is the average one', () => {
  const plain = (worth: number) => ({ evidence: [], worth });
  const weights = learn([plain(1), plain(1), plain(1), plain(0)], 1);
  assert.ok(Math.abs(worthOf([], weights) - 0.75) < 0.01);
});

test('what was seen once is held back more than what was seen often', () => {
  const once = learn([right, wrong], 4).weights.get('good')!;
  const often = learn(Array.from({ length: 20 }, () => [right, wrong]).flat(), 4).weights.get('good')!;
  assert.ok(often > once);
});
