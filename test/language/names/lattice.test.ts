import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { labelCount, mayBegin, mayEnd, mayFollow } from '../../../src/language/names/labels.ts';
import { bestLabels, type Lattice, likelihood, sumsOf } from '../../../src/language/names/lattice.ts';

/** Every sequence of labels that is allowed, with its score: slow and plain. */
function allSequences({ tokens, scores, transitions }: Lattice): { labels: number[]; score: number }[] {
  let sequences: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let token = 0; token < tokens; token++) {
    sequences = sequences.flatMap(({ labels, score }) =>
      Array.from({ length: labelCount }, (_, label) => label)
        .filter((label) => (token === 0 ? mayBegin(label) : mayFollow(labels[token - 1]!, label)))
        .map((label) => ({
          labels: [...labels, label],
          score:
            score +
            scores[token * labelCount + label]! +
            (token === 0 ? 0 : transitions[labels[token - 1]! * labelCount + label]!),
        })),
    );
  }
  return sequences.filter(({ labels }) => mayEnd(labels.at(-1)!));
}

const number = fc.double({ min: -4, max: 4, noNaN: true });
const lattices = fc.integer({ min: 1, max: 3 }).chain((tokens) =>
  fc.record({
    tokens: fc.constant(tokens),
    scores: fc
      .array(number, { minLength: tokens * labelCount, maxLength: tokens * labelCount })
      .map((values) => Float64Array.from(values)),
    transitions: fc
      .array(number, { minLength: labelCount ** 2, maxLength: labelCount ** 2 })
      .map((values) => Float64Array.from(values)),
  }),
);

test('the best labels are those of the sequence with the highest score', () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const sequences = allSequences(lattice);
      const highest = Math.max(...sequences.map(({ score }) => score));
      const found = sequences.find(({ labels }) => labels.join() === bestLabels(lattice).join());
      assert.ok(found !== undefined && Math.abs(found.score - highest) < 1e-9);
    }),
    { numRuns: 40 },
  );
});

test('the likelihood of labels is their share of all sequences', () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const sequences = allSequences(lattice);
      const best = bestLabels(lattice);
      const whole = sequences.reduce((sum, { score }) => sum + Math.exp(score), 0);
      const first = sequences
        .filter(({ labels }) => labels[0] === best[0])
        .reduce((sum, { score }) => sum + Math.exp(score), 0);
      const sums = sumsOf(lattice)!;
      assert.ok(Math.abs(likelihood(sums, best, { first: 0, last: 1 }) - first / whole) < 1e-9);
      const exact = sequences.find(({ labels }) => labels.join() === best.join())!;
      const all = likelihood(sums, best, { first: 0, last: lattice.tokens });
      assert.ok(Math.abs(all - Math.exp(exact.score) / whole) < 1e-9);
    }),
    { numRuns: 40 },
  );
});

test('a lattice in which nothing is possible has no sums', () => {
  const scores = new Float64Array(labelCount).fill(Number.NEGATIVE_INFINITY);
  scores[2] = 0;
  assert.equal(sumsOf({ tokens: 1, scores, transitions: new Float64Array(labelCount ** 2) }), null);
});
