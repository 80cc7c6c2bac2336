import {
  add,
  constant,
  float,
  floatAbsolute,
  floatAdd,
  floatDivide,
  floatLarger,
  floatMultiply,
  floatSplat,
  floatSubtract,
  get,
  load,
  loop,
  repeatIf,
  set,
  store,
  subtract,
  whileTrue,
} from './instructions.ts';
import { leak } from './shape.ts';

/** Bytes of a vector of four numbers. */
const vectorBytes = 16;

/** Moves addresses on to the next four numbers. */
function onward(...addresses: number[]): number[] {
  return addresses.flatMap((address) => set(address, [...get(address), ...constant(vectorBytes), add]));
}

function countDown(count: number, by: number): number[] {
  return set(count, [...get(count), ...constant(by), subtract]);
}

/** The locals of {@link sumBody} and {@link leakBody} beside their parameters: none. */
export const sumLocals = { parameters: 4, integers: 0, vectors: 0 };

/** `sum(to, one, other, count)`: the sums of `count` numbers, a multiple of 4. */
export function sumBody(): number[] {
  const [to, one, other, count] = [0, 1, 2, 3] as const;
  return whileTrue(get(count), [
    ...get(to),
    ...[...get(one), ...load(0), ...get(other), ...load(0), ...floatAdd],
    ...store(0),
    ...onward(to, one, other),
    ...countDown(count, 4),
  ]);
}

export const leakLocals = { parameters: 2, integers: 0, vectors: 0 };

/** `leak(start, count)`: makes `count` numbers, a multiple of 4, that much smaller where they are below 0. */
export function leakBody(): number[] {
  const [start, count] = [0, 1] as const;
  const value = [...get(start), ...load(0)];
  return whileTrue(get(count), [
    ...get(start),
    ...[...value, ...value, ...float(leak), ...floatSplat, ...floatMultiply, ...floatLarger],
    ...store(0),
    ...onward(start),
    ...countDown(count, 4),
  ]);
}

export const recurLocals = { parameters: 7, integers: 6, vectors: 2 };

/**
 * `recur(gates, memory, output, width, words, gateStep, memoryStep)`: one direction of a layer, four units after four, each
 * over all words: the memory keeps a share of what it was and takes the rest from the word, and lets a share out. `width` are
 * the bytes of a direction's units, the steps those from one word to the next, below 0 where it reads from the end.
 */
export function recurBody(): number[] {
  const [gates, memory, output, width, words, gateStep, memoryStep] = [0, 1, 2, 3, 4, 5, 6] as const;
  const [units, candidate, left, own, out, further] = [7, 8, 9, 10, 11, 12] as const;
  const [value, fresh] = [13, 14] as const;
  const eachWord = loop([
    ...set(fresh, [...get(candidate), ...load(0)]),
    ...set(further, [...get(candidate), ...get(width), add]),
    ...set(value, [
      ...[...get(value), ...get(fresh), ...floatSubtract],
      ...[...share(further), ...floatMultiply],
      ...[...get(fresh), ...floatAdd],
    ]),
    ...[...get(own), ...get(value), ...store(0)],
    ...set(further, [...get(further), ...get(width), add]),
    ...[...get(out), ...get(value), ...share(further), ...floatMultiply, ...store(0)],
    ...set(candidate, [...get(candidate), ...get(gateStep), add]),
    ...set(own, [...get(own), ...get(memoryStep), add]),
    ...set(out, [...get(out), ...get(memoryStep), add]),
    ...countDown(left, 1),
    ...repeatIf(get(left)),
  ]);
  return [
    ...set(units, get(width)),
    ...loop([
      ...set(value, [...float(0), ...floatSplat]),
      ...[...set(candidate, get(gates)), ...set(own, get(memory)), ...set(out, get(output))],
      ...set(left, get(words)),
      ...eachWord,
      ...onward(gates, memory, output),
      ...countDown(units, vectorBytes),
      ...repeatIf(get(units)),
    ]),
  ];
}

/** A number as a share between 0 and 1 that needs no exponential: `½ + ½·x / (1 + |x|)`. */
function share(address: number): number[] {
  const value = [...get(address), ...load(0)];
  const half = [...float(0.5), ...floatSplat];
  const base = [...value, ...floatAbsolute, ...float(1), ...floatSplat, ...floatAdd];
  return [...value, ...base, ...floatDivide, ...half, ...floatMultiply, ...half, ...floatAdd];
}
