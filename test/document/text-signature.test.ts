import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  containment,
  likeness,
  NEAR_DUPLICATE,
  signatureBands,
  textSignature,
} from '../../src/document/text-signature.ts';

const SHINGLE = 5;
const words = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `word${from + index}`);
const shared = (a: readonly string[], b: readonly string[]) => a.filter((key) => b.includes(key)).length;

/** The true Jaccard likeness that the signature estimates. */
function trueLikeness(a: readonly string[], b: readonly string[]): number {
  const runs = (list: readonly string[]) =>
    new Set(list.slice(SHINGLE - 1).map((_, at) => list.slice(at, at + SHINGLE).join(' ')));
  const [left, right] = [runs(a), runs(b)];
  const common = [...left].filter((run) => right.has(run)).length;
  return common / (left.size + right.size - common);
}

test('the likeness estimates the share of common runs of five words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (cut) => {
      const [a, b] = [words(400), words(400, cut)];
      const estimated = likeness(textSignature(a.join(' ')), textSignature(b.join(' ')));
      assert.ok(Math.abs(estimated - trueLikeness(a, b)) < 0.2, `${estimated} for ${trueLikeness(a, b)}`);
    }),
  );
});

test('case, punctuation and line breaks make no other text', () => {
  const one = 'Shells fell on the market in the old town, killing nine people.\nThe army denied it.';
  const other = 'SHELLS FELL ON THE MARKET — in the old town — killing nine people. “The army denied it”';
  assert.equal(likeness(textSignature(one), textSignature(other)), 1);
});

test('a report with a changed paragraph is a near-duplicate and shares a key; another report is none', () => {
  const report = words(500);
  const changed = [...report.slice(0, 460), ...words(40, 9000)];
  const [a, b, c] = [report, changed, words(500, 20_000)].map((list) => textSignature(list.join(' ')));
  assert.ok(likeness(a!, b!) >= NEAR_DUPLICATE);
  assert.ok(shared(signatureBands(a!), signatureBands(b!)) > 0);
  assert.ok(likeness(a!, c!) < 0.05);
  assert.equal(shared(signatureBands(a!), signatureBands(c!)), 0);
});

test('a copy cut to a third is contained, though it is not alike', () => {
  const [whole, cut] = [words(600), words(200)].map((list) => textSignature(list.join(' ')));
  assert.ok(likeness(whole!, cut!) < 0.5);
  assert.ok(containment(whole!, cut!) > 0.75);
});

test('an empty text is like no other, and not like itself', () => {
  const empty = textSignature(' — ');
  assert.equal(likeness(empty, empty), 0);
  assert.equal(containment(empty, empty), 0);
  assert.deepEqual(signatureBands(empty), []);
});

test('any text has a signature that is like itself, and keys of one form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const signature = textSignature(text);
      assert.equal(likeness(signature, signature), signature.shingles === 0 ? 0 : 1);
      for (const key of signatureBands(signature)) assert.match(key, /^\d{1,2}:[0-9a-f]{8}$/);
    }),
  );
});
