import { type ArcLabeller, Beam, onlyOne, perform } from '../../src/language/parser/beam.ts';
import { collectMoveFeatures, moveFeatureLimit } from '../../src/language/parser/move-features.ts';
import type { ParserInput } from '../../src/language/parser/parser-input.ts';
import { StatePool } from '../../src/language/parser/state.ts';
import { goldMove } from './oracle.ts';
import { seeded, shuffle } from './random.ts';
import { TrainableModel } from './trainable-model.ts';

/** A sentence to learn parsing from; the head of the root's dependents is the number of words. The tree is projective. */
export interface ParsedExample {
  readonly input: ParserInput;
  readonly heads: Int32Array;
  readonly labelOf: ArcLabeller;
}

function lastDependents(heads: Int32Array): Int32Array {
  const last = new Int32Array(heads.length + 1).fill(-1);
  heads.forEach((head, word) => {
    last[head] = Math.max(last[head]!, word);
  });
  return last;
}

/** The gold derivation's transitions. */
function derivation(example: ParsedExample): number[] {
  const pool = new StatePool(example.input.words, 1);
  pool.reset(0);
  const lastOf = lastDependents(example.heads);
  const moves: number[] = [];
  while (!pool.finished(0)) {
    const move = goldMove(pool, 0, example.heads, lastOf);
    moves.push(move);
    pool.apply(0, move, 1);
  }
  return moves;
}

const features = new Int32Array(moveFeatureLimit);
const scores = new Float64Array(4);

/** Adds `step` to the features of the transitions of a derivation from the `from`th on. */
function updateAlong(
  model: TrainableModel,
  example: ParsedExample,
  moves: readonly number[],
  from: number,
  step: number,
): void {
  const pool = new StatePool(example.input.words, 1);
  pool.reset(0);
  moves.forEach((move, index) => {
    if (index >= from && onlyOne(pool.allowed(0)) < 0) {
      const count = collectMoveFeatures(example.input, pool, 0, features);
      model.update(features, count, move, step);
    }
    perform(pool, 0, move, example.labelOf);
  });
}

/** Decodes one sentence, and updates at the step where the gold derivation lies furthest behind (Huang et al. 2012). */
function learn(model: TrainableModel, beam: Beam, example: ParsedExample, gold: readonly number[]): boolean {
  const { input, labelOf } = example;
  const goldPool = new StatePool(input.words, 1);
  goldPool.reset(0);
  beam.start(input);
  const parents: Int32Array[] = [];
  const moves: Int32Array[] = [];
  let goldScore = 0;
  let goldItem = 0;
  let worst = { violation: 0, step: -1 };
  let lost = false;
  for (let step = 0; step < gold.length; step++) {
    const move = gold[step]!;
    if (onlyOne(goldPool.allowed(0)) < 0) {
      const count = collectMoveFeatures(input, goldPool, 0, features);
      model.score(features, count, scores);
      goldScore += scores[move]!;
    }
    perform(goldPool, 0, move, labelOf);
    beam.step(input, model, labelOf);
    const before = goldItem;
    goldItem = -1;
    const stepParents = new Int32Array(beam.size);
    const stepMoves = new Int32Array(beam.size);
    for (let item = 0; item < beam.size; item++) {
      stepParents[item] = beam.parent(item);
      stepMoves[item] = beam.move(item);
      if (before >= 0 && stepParents[item] === before && stepMoves[item] === move) goldItem = item;
    }
    parents.push(stepParents);
    moves.push(stepMoves);
    if (goldItem < 0) lost = true;
    const violation = beam.score(0) - goldScore;
    const wrong = goldItem !== 0;
    if (wrong && (lost || step === gold.length - 1) && violation >= worst.violation)
      worst = { violation, step };
  }
  if (worst.step < 0) return true;
  const wrongMoves: number[] = [];
  for (let step = worst.step, item = 0; step >= 0; step--) {
    wrongMoves.push(moves[step]![item]!);
    item = parents[step]![item]!;
  }
  wrongMoves.reverse();
  const goldMoves = gold.slice(0, worst.step + 1);
  let from = 0;
  while (wrongMoves[from] === goldMoves[from]) from++;
  updateAlong(model, example, goldMoves, from, 1);
  updateAlong(model, example, wrongMoves, from, -1);
  return false;
}

export function trainParser(
  examples: readonly ParsedExample[],
  width: number,
  epochs: number,
  onEpoch: (epoch: number, model: TrainableModel) => void,
): TrainableModel {
  const model = new TrainableModel(4);
  const beam = new Beam(width);
  const random = seeded(11);
  const order = examples.map((example) => ({ example, gold: derivation(example) }));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    for (const { example, gold } of order) {
      learn(model, beam, example, gold);
      model.tick();
    }
    onEpoch(epoch, model);
  }
  return model;
}
