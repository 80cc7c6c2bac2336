import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bootstrap, resampled } from '../../bench/resampling.ts';

const share = (documents: readonly number[], predictions: readonly number[]) => ({
  table: [],
  scores: [
    {
      metric: 'right',
      value: (100 * documents.filter((one, at) => one === predictions[at]).length) / documents.length,
    },
  ],
});

test('an interval lies around the figure, and narrows with more documents', () => {
  const widthOf = (size: number) => {
    const documents = Array.from({ length: size }, (_, index) => index % 2);
    const result = resampled(
      documents,
      documents.map(() => 1),
      share,
    );
    const { low, high } = bootstrap(result.resampling!).get('right')!;
    assert.ok(low <= 50 && high >= 50, `${low} to ${high}`);
    return high - low;
  };
  assert.ok(widthOf(1000) < widthOf(40));
});

test('where every document is right there is no doubt', () => {
  const documents = [1, 2, 3];
  const result = resampled(documents, documents, share);
  assert.deepEqual(bootstrap(result.resampling!).get('right'), { low: 100, high: 100 });
});

test('the draws are the same in every run', () => {
  const documents = [1, 2, 3, 4, 5, 6];
  const intervals = () => bootstrap(resampled(documents, [1, 0, 3, 0, 5, 0], share).resampling!);
  assert.deepEqual(intervals(), intervals());
});
