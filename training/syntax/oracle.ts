import type { StatePool } from '../../src/language/parser/state.ts';
import { transitions } from '../../src/language/parser/state.ts';

/** Whether no two arcs of the tree cross; the root arc counts as one from behind the last word. */
export function crossing(heads: readonly number[]): number {
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word]! < 0 ? heads.length : heads[word]!;
    const [from, to] = head < word ? [head, word] : [word, head];
    for (let other = 0; other < heads.length; other++) {
      const otherHead = heads[other]! < 0 ? heads.length : heads[other]!;
      const inside = other > from && other < to;
      const headInside = otherHead > from && otherHead < to;
      const touches = other === from || other === to || otherHead === from || otherHead === to;
      if (inside !== headInside && !touches) return to - from <= Math.abs(other - otherHead) ? word : other;
    }
  }
  return -1;
}

/** The tree with crossing arcs lifted to the head's head until none cross (Nivre and Nilsson 2005, without marks). */
export function projective(heads: readonly number[]): number[] {
  const lifted = heads.slice();
  for (let word = crossing(lifted); word >= 0; word = crossing(lifted)) {
    const head = lifted[word]!;
    if (head < 0) return lifted;
    lifted[word] = lifted[head]!;
  }
  return lifted;
}

/**
 * The transition that leads to the gold tree from a state on the way to it. `heads[word]` is the gold head, the number
 * of words for the root; `lastOf[word]` the last of its gold dependents, -1 without any.
 */
export function goldMove(pool: StatePool, slot: number, heads: Int32Array, lastOf: Int32Array): number {
  const top = pool.stack(slot, 0);
  const front = pool.front(slot);
  if (top < 0) return transitions.shift;
  if (pool.head(slot, top) < 0) {
    if (heads[top] === front) return transitions.left;
  } else if (lastOf[top]! < front) return transitions.reduce;
  return heads[front] === top ? transitions.right : transitions.shift;
}
