import { compileTemplates } from '../model/templates.ts';
import type { ParserInput } from './parser-input.ts';
import type { StatePool } from './state.ts';

/**
 * Places of a state that features look at: s0, s1, s2 are the top of the stack, b0 … b2 the front of the buffer, and of
 * a place h is the head, l and r the outermost dependents, l2 and r2 the next ones.
 */
const places = [
  's0',
  's1',
  's2',
  'b0',
  'b1',
  'b2',
  's0h',
  's0hh',
  's0l',
  's0l2',
  's0r',
  's0r2',
  's1r',
  'b0l',
  'b0l2',
] as const;
/** w word, t tag, u UPOS, c fine cluster, k coarse cluster, y relation to the head. */
const ofPlace = ['w', 't', 'u', 'c', 'k', 'y'] as const;
const others = [
  's0b0.d',
  's0.vl',
  's0.vr',
  'b0.vl',
  's0.sl',
  's0.sr',
  'b0.sl',
  's0.x',
  'b0.x',
  's0b0.between',
] as const;
const atomNames = [...places.flatMap((place) => ofPlace.map((name) => `${place}.${name}`)), ...others];

/** The templates of Zhang and Nivre (2011), and more over clusters, the second word of the stack and prepositions. */
const templateTexts = [
  's0.w s0.t',
  's0.w',
  's0.t',
  'b0.w b0.t',
  'b0.w',
  'b0.t',
  'b1.w b1.t',
  'b1.w',
  'b1.t',
  'b2.w b2.t',
  'b2.w',
  'b2.t',
  's0.w s0.t b0.w b0.t',
  's0.w s0.t b0.w',
  's0.w b0.w b0.t',
  's0.w s0.t b0.t',
  's0.t b0.w b0.t',
  's0.w b0.w',
  's0.t b0.t',
  'b0.t b1.t',
  'b0.t b1.t b2.t',
  's0.t b0.t b1.t',
  's0h.t s0.t b0.t',
  's0.t s0l.t b0.t',
  's0.t s0r.t b0.t',
  's0.t b0.t b0l.t',
  's0.w s0b0.d',
  's0.t s0b0.d',
  'b0.w s0b0.d',
  'b0.t s0b0.d',
  's0.w b0.w s0b0.d',
  's0.t b0.t s0b0.d',
  's0.w s0.vr',
  's0.t s0.vr',
  's0.w s0.vl',
  's0.t s0.vl',
  'b0.w b0.vl',
  'b0.t b0.vl',
  's0h.w',
  's0h.t',
  's0.y',
  's0l.w',
  's0l.t',
  's0l.y',
  's0r.w',
  's0r.t',
  's0r.y',
  'b0l.w',
  'b0l.t',
  'b0l.y',
  's0hh.w',
  's0hh.t',
  's0h.y',
  's0l2.w',
  's0l2.t',
  's0l2.y',
  's0r2.w',
  's0r2.t',
  's0r2.y',
  'b0l2.w',
  'b0l2.t',
  'b0l2.y',
  's0.t s0l.t s0l2.t',
  's0.t s0r.t s0r2.t',
  's0.t s0h.t s0hh.t',
  'b0.t b0l.t b0l2.t',
  's0.w s0.sr',
  's0.t s0.sr',
  's0.w s0.sl',
  's0.t s0.sl',
  'b0.w b0.sl',
  'b0.t b0.sl',
  's1.w s1.t',
  's1.t',
  's1.w b0.w',
  's1.t s0.t',
  's1.t b0.t',
  's1.t s0.t b0.t',
  's1.w b0.t',
  's1.t b0.w',
  's2.t s1.t s0.t b0.t',
  's1.c b0.c',
  's1.c s0.t b0.t',
  's1.c b0l.w b0.t',
  's0.c',
  'b0.c',
  'b1.c',
  's0.c b0.c',
  's0.c b0.t',
  's0.t b0.c',
  's0.c b0.w',
  's0.w b0.c',
  's0.c b0.c s0b0.d',
  's0.k b0.k',
  's0.k b0.k s0.t b0.t',
  's0.c b1.c',
  's0h.c b0.c',
  's0h.c b0.t',
  's0h.t b0.c',
  's0.c s0r.c',
  's0.c b0l.c',
  's0.t b0.t b1.w',
  's0.t b0.t b1.c',
  's0.t b0.w b1.t',
  's0.w b0.t b1.t',
  's0.t b0.t b1.t b2.t',
  's0.c b0.w b1.c',
  's0.c b0.w b1.t',
  's0.w b0l.w b0.t',
  's0.t b0l.w b0.t',
  's0.t b0l.w b0.w',
  's0.c b0l.w b0.c',
  's0h.w b0l.w b0.t',
  's0h.t b0l.w b0.t',
  's0h.c b0l.w b0.c',
  's0h.t s0.t b0l.w b0.t',
  's0h.c s0.t b0l.w',
  's0.c b0l.w',
  's0.t s0.y b0l.w b0.t',
  's0.x b0.x',
  's0.x b0.t',
  's0.t b0.x',
  's0.t b0.t s0b0.between',
  's0.w b0.t s0b0.between',
  's0.t b0.w s0b0.between',
  's0.t s0.y b0.t',
  's0.t s0.y b0.w',
  's0.w s0.y b0.t',
  's0h.t s0.y b0.t',
  's0.y b0.t b1.t',
  's0h.t s0.y b0.t b1.t',
  's0h.y s0.y b0.t',
  's0.t s0r.y b0.t',
  's0.t s0r.w b0.t',
  's0.t s0.sl b0.t',
  's0.t s0.sr b0.t',
  's0.t b0.t b0.sl',
  's0.t s0.vr b0.t s0b0.d',
  's1.t s1r.t s0.t b0.t',
  's1.y s0.y b0.t',
  's0.u b0.u b1.u',
  's0.u s0h.u b0.u b0l.u',
];

const templates = compileTemplates(atomNames, templateTexts);

/** How many features a state has at most. */
export const moveFeatureLimit = templates.count;

const atoms = new Int32Array(atomNames.length);

/** Writes the feature hashes of a state to `features` and returns how many there are. */
export function collectMoveFeatures(
  input: ParserInput,
  pool: StatePool,
  slot: number,
  features: Int32Array,
): number {
  const s0 = pool.stack(slot, 0);
  const s1 = pool.stack(slot, 1);
  const b0 = pool.front(slot);
  const s0h = pool.head(slot, s0);
  const last = input.words;
  place(input, pool, slot, 0, s0);
  place(input, pool, slot, 1, s1);
  place(input, pool, slot, 2, pool.stack(slot, 2));
  place(input, pool, slot, 3, b0);
  place(input, pool, slot, 4, b0 + 1 > last ? -1 : b0 + 1);
  place(input, pool, slot, 5, b0 + 2 > last ? -1 : b0 + 2);
  place(input, pool, slot, 6, s0h);
  place(input, pool, slot, 7, pool.head(slot, s0h));
  place(input, pool, slot, 8, pool.left(slot, s0));
  place(input, pool, slot, 9, pool.leftNext(slot, s0));
  place(input, pool, slot, 10, pool.right(slot, s0));
  place(input, pool, slot, 11, pool.rightNext(slot, s0));
  place(input, pool, slot, 12, pool.right(slot, s1));
  place(input, pool, slot, 13, pool.left(slot, b0));
  place(input, pool, slot, 14, pool.leftNext(slot, b0));
  relate(input, pool, slot, s0, b0);
  return templates.fill(atoms, features);
}

function place(input: ParserInput, pool: StatePool, slot: number, index: number, word: number): void {
  const at = index * ofPlace.length;
  if (word < 0) {
    atoms.fill(0, at, at + ofPlace.length);
    return;
  }
  atoms[at] = input.form[word]!;
  atoms[at + 1] = input.tag[word]!;
  atoms[at + 2] = input.coarseTag[word]!;
  atoms[at + 3] = input.fine[word]!;
  atoms[at + 4] = input.coarse[word]!;
  atoms[at + 5] = pool.label(slot, word);
}

function relate(input: ParserInput, pool: StatePool, slot: number, s0: number, b0: number): void {
  let at = places.length * ofPlace.length;
  atoms[at++] = s0 < 0 ? 0 : bucket(b0 - s0);
  atoms[at++] = s0 < 0 ? 0 : pool.leftCount(slot, s0) + 1;
  atoms[at++] = s0 < 0 ? 0 : pool.rightCount(slot, s0) + 1;
  atoms[at++] = pool.leftCount(slot, b0) + 1;
  atoms[at++] = s0 < 0 ? 0 : pool.leftSet(slot, s0) + 1;
  atoms[at++] = s0 < 0 ? 0 : pool.rightSet(slot, s0) + 1;
  atoms[at++] = pool.leftSet(slot, b0) + 1;
  atoms[at++] = s0 < 0 ? 0 : input.traits[s0]!;
  atoms[at++] = input.traits[b0]!;
  atoms[at++] = s0 < 0 ? 0 : between(input, s0, b0);
}

/** Distances 1 to 4 as they are, then 5-6, 7-10 and more. */
function bucket(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  return distance < 11 ? 6 : 7;
}

/** Which of the parts of speech that split clauses stand between two words, from 1: bits over UPOS, a short look. */
function between(input: ParserInput, from: number, to: number): number {
  let bits = 0;
  const end = Math.min(to, from + 12);
  for (let word = from + 1; word < end; word++) bits |= 1 << (input.coarseTag[word]! & 31);
  return (bits & 0x7fffffff) + 1;
}
