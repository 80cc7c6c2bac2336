import { mix } from '../hash.ts';

/** The transitions of the arc-eager system (Nivre 2008). An arc's relation is found apart from the transition. */
export const transitions = { shift: 0, left: 1, right: 2, reduce: 3 } as const;

/** Numbers at the head of a state: how many words lie on the stack, and the word at the front of the buffer. */
const header = 2;
/** Arrays of a state, one number for each word and for the root, which stands behind the last word. */
const arrays = 11;
const [STACK, HEAD, LABEL, LEFT, LEFT_NEXT, RIGHT, RIGHT_NEXT, LEFT_COUNT, RIGHT_COUNT, LEFT_SET, RIGHT_SET] =
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/**
 * Parser states end to end in one array, so that a beam copies them without creating an object. A state is named by its
 * slot. In a sentence of n words the words are 0 … n-1 and the root is n; -1 stands for no word.
 */
export class StatePool {
  readonly words: number;
  readonly #width: number;
  readonly #stride: number;
  readonly #data: Int16Array;

  constructor(
    words: number,
    slots: number,
    storage: Int16Array = new Int16Array(StatePool.space(words, slots)),
  ) {
    this.words = words;
    this.#width = words + 1;
    this.#stride = header + arrays * this.#width;
    this.#data = storage;
  }

  /** How many numbers so many states need. */
  static space(words: number, slots: number): number {
    return (header + arrays * (words + 1)) * slots;
  }

  /** Makes the state at `slot` the initial one: an empty stack, all words before the root in the buffer. */
  reset(slot: number): void {
    const start = slot * this.#stride;
    const data = this.#data;
    data[start] = 0;
    data[start + 1] = 0;
    const at = (array: number) => start + header + array * this.#width;
    data.fill(-1, at(STACK), at(LEFT_COUNT));
    data.fill(0, at(LEFT_COUNT), start + this.#stride);
    data.fill(0, at(LABEL), at(LEFT));
  }

  copy(from: number, to: number): void {
    const start = from * this.#stride;
    this.#data.copyWithin(to * this.#stride, start, start + this.#stride);
  }

  #get(slot: number, array: number, word: number): number {
    return word < 0 ? -1 : this.#data[slot * this.#stride + header + array * this.#width + word]!;
  }

  #at(slot: number, array: number, word: number): number {
    return slot * this.#stride + header + array * this.#width + word;
  }

  /** The word at the front of the buffer; the root when no word is left. */
  front(slot: number): number {
    return this.#data[slot * this.#stride + 1]!;
  }

  depth(slot: number): number {
    return this.#data[slot * this.#stride]!;
  }

  /** The word at `depth` from the top of the stack (0), -1 where there is none. */
  stack(slot: number, depth: number): number {
    const size = this.#data[slot * this.#stride]!;
    return depth < size ? this.#data[slot * this.#stride + header + size - 1 - depth]! : -1;
  }

  head(slot: number, word: number): number {
    return this.#get(slot, HEAD, word);
  }

  /** The relation of a word to its head, counted from 1; 0 while it has none. */
  label(slot: number, word: number): number {
    return word < 0 ? 0 : this.#get(slot, LABEL, word);
  }

  /** The leftmost dependent to the left of a word. */
  left(slot: number, word: number): number {
    return this.#get(slot, LEFT, word);
  }

  leftNext(slot: number, word: number): number {
    return this.#get(slot, LEFT_NEXT, word);
  }

  /** The rightmost dependent to the right of a word. */
  right(slot: number, word: number): number {
    return this.#get(slot, RIGHT, word);
  }

  rightNext(slot: number, word: number): number {
    return this.#get(slot, RIGHT_NEXT, word);
  }

  leftCount(slot: number, word: number): number {
    return this.#get(slot, LEFT_COUNT, word);
  }

  rightCount(slot: number, word: number): number {
    return this.#get(slot, RIGHT_COUNT, word);
  }

  /** A number that stands for the set of relations of the dependents to the left. */
  leftSet(slot: number, word: number): number {
    return this.#get(slot, LEFT_SET, word);
  }

  rightSet(slot: number, word: number): number {
    return this.#get(slot, RIGHT_SET, word);
  }

  /** Whether all words have been taken off the buffer and the stack. */
  finished(slot: number): boolean {
    return this.front(slot) === this.words && this.depth(slot) === 0;
  }

  /** The transitions allowed, as bits. The root is never shifted and takes what has no head when all else is done. */
  allowed(slot: number): number {
    const top = this.stack(slot, 0);
    const atRoot = this.front(slot) === this.words;
    const shift = atRoot ? 0 : 1 << transitions.shift;
    if (top < 0) return shift;
    const right = atRoot ? 0 : 1 << transitions.right;
    return shift | right | (this.head(slot, top) < 0 ? 1 << transitions.left : 1 << transitions.reduce);
  }

  /** Performs a transition on the state; `label` (from 1) is the relation of the new arc, where it makes one. */
  apply(slot: number, transition: number, label: number): void {
    const data = this.#data;
    const start = slot * this.#stride;
    const size = data[start]!;
    const front = data[start + 1]!;
    if (transition === transitions.shift || transition === transitions.right) {
      if (transition === transitions.right) this.#arc(slot, data[start + header + size - 1]!, front, label);
      data[start + header + size] = front;
      data[start] = size + 1;
      data[start + 1] = front + 1;
      return;
    }
    if (transition === transitions.left) this.#arc(slot, front, data[start + header + size - 1]!, label);
    data[start] = size - 1;
  }

  #arc(slot: number, head: number, dependent: number, label: number): void {
    const data = this.#data;
    data[this.#at(slot, HEAD, dependent)] = head;
    data[this.#at(slot, LABEL, dependent)] = label;
    const toLeft = dependent < head;
    const outer = this.#at(slot, toLeft ? LEFT : RIGHT, head);
    data[this.#at(slot, toLeft ? LEFT_NEXT : RIGHT_NEXT, head)] = data[outer]!;
    data[outer] = dependent;
    data[this.#at(slot, toLeft ? LEFT_COUNT : RIGHT_COUNT, head)]!++;
    const set = this.#at(slot, toLeft ? LEFT_SET : RIGHT_SET, head);
    data[set] = mix(data[set]!, label) & 0x7fff;
  }
}
