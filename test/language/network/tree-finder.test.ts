import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { TreeFinder } from '../../../src/language/network/tree-finder.ts';

/** Whether the heads make one tree with one root (-1) and no crossing arcs. */
function isProjectiveTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  const reachesRoot = heads.every((_, word) => {
    let at = word;
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at]!;
    return at < 0;
  });
  if (!reachesRoot) return false;
  return heads.every((head, word) => {
    const [from, to] = head < word ? [head, word] : [word, head];
    return heads.every((otherHead, other) => {
      const inside = other > from && other < to;
      return !inside || head < 0 || (otherHead >= from && otherHead <= to);
    });
  });
}

function* allHeads(length: number, heads: readonly number[] = []): Generator<readonly number[]> {
  if (heads.length === length) yield heads;
  else for (let head = -1; head < length; head++) yield* allHeads(length, [...heads, head]);
}

it('finds the best of all projective trees with one root', () => {
  const finder = new TreeFinder(8);
  const sentence = fc
    .integer({ min: 1, max: 4 })
    .chain((length) =>
      fc.tuple(
        fc.constant(length),
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: length * 5, maxLength: length * 5 }),
      ),
    );
  fc.assert(
    fc.property(sentence, ([length, values]) => {
      const scores = Float32Array.from(values);
      const scoreOf = (heads: readonly number[]) =>
        heads.reduce((sum, head, word) => sum + scores[word * 5 + (head < 0 ? length : head)]!, 0);
      const heads = new Int32Array(8);
      finder.find(scores, 0, 5, length, heads);
      const found = [...heads.subarray(0, length)];
      assert.ok(isProjectiveTree(found), found.join());
      const best = Math.max(...[...allHeads(length)].filter(isProjectiveTree).map(scoreOf));
      assert.equal(scoreOf(found), best);
    }),
  );
});
