import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type KeyedModel, keysOf, readKeyedModel } from '../../../bench/muc4/linear.ts';
import { readTrees, scoreOf } from '../../../bench/muc4/trees.ts';
import { openArchive, writeArchive } from '../../../src/language/model/archive.ts';
import { boost, writeTrees } from '../../../training/muc4/boosting.ts';
import { learnHashed } from '../../../training/muc4/hashed-logistic.ts';
import { learnRanked } from '../../../training/muc4/ranked.ts';
import { seededRandom } from '../../../training/places/logistic.ts';

const near = (one: number, other: number) => assert.ok(Math.abs(one - other) < 1e-5, `${one} ≠ ${other}`);

describe('the linear models', () => {
  const examples = [
    { features: ['word=bomb', 'kind=thing'], targets: [1, 0] },
    { features: ['word=mayor', 'kind=person'], targets: [0, 1] },
    { features: ['word=street', 'kind=thing'], targets: [0, 0] },
  ].map(({ features, targets }) => ({ keys: keysOf(features), targets }));
  const options = { epochs: 200, rate: 0.1, decay: 0.001, leastCount: 1, leastWeight: 0.01 };
  const model = learnHashed(examples, 2, options);

  it('learn what goes with what', () => {
    for (const { keys, targets } of examples) {
      const scores = model.scores(keys);
      assert.deepEqual(
        targets.map((_, output) => scores[output]! > 0),
        targets.map((target) => target === 1),
      );
    }
  });

  it('are the same when read back', () => {
    const parts = new Map<string, Uint8Array>();
    const head = model.write('words', parts);
    const read: KeyedModel = readKeyedModel(openArchive(writeArchive(null, parts)), 'words', head);
    for (const { keys } of examples) {
      const scores = read.scores(keys);
      for (const [output, score] of model.scores(keys).entries()) near(scores[output]!, score);
    }
    assert.deepEqual([...read.scores(keysOf(['word=unseen']))], [...model.biases]);
  });
});

describe('the model that ranks', () => {
  const examples = [
    {
      choices: [
        ['bare', 'gunmen'],
        ['whole', 'gunmen'],
      ],
      right: [true, false],
    },
    {
      choices: [
        ['whole', 'bridge'],
        ['bare', 'bridge'],
      ],
      right: [true, false],
    },
    {
      choices: [
        ['whole', 'depot'],
        ['bare', 'depot'],
        ['article', 'depot'],
      ],
      right: [true, true, false],
    },
  ].map(({ choices, right }) => ({ choices: choices.map((features) => keysOf(features)), right }));
  const options = {
    ...{ epochs: 60, averagedFrom: 30, rate: 0.1, decay: 0.001 },
    ...{ leastCount: 1, leastWeight: 0.001 },
  };

  it('puts a right choice first, and leaves alone which of two right ones it is', () => {
    const pairs = [
      ['whole bridge', ['whole', 'bridge'], ['bare', 'bridge']],
      ['whole depot', ['whole', 'depot'], ['article', 'depot']],
      ['bare depot', ['bare', 'depot'], ['article', 'depot']],
    ] as const;
    const model = learnRanked(examples, options);
    for (const [name, right, wrong] of pairs) {
      const [better, worse] = [right, wrong].map((features) => model.scores(keysOf(features))[0]!);
      assert.ok(better! > worse!, name);
    }
  });

  it('tells nothing by what all choices share', () => {
    const model = learnRanked(examples, { ...options, leastWeight: 0 });
    near(model.scores(keysOf(['gunmen']))[0]!, 0);
  });
});

describe('the boosted trees', () => {
  const random = seededRandom(1);
  const rows = Array.from({ length: 400 }, () => Float64Array.from([random(), random(), random()]));
  const targets = rows.map(([one, other]) => Number(one! > 0.5 !== other! > 0.5));
  const options = {
    ...{ rounds: 60, depth: 3, rate: 0.3, leastLeaf: 5, restraint: 1 },
    ...{ features: 1, rows: 1 },
  };
  const trees = boost(rows, targets, options, 3);

  it('learn what no linear model can', () => {
    const right = rows.filter((row, at) => scoreOf(trees, row) > 0 === (targets[at] === 1));
    assert.ok(right.length > 380);
  });

  it('are the same when read back', () => {
    const parts = new Map<string, Uint8Array>();
    const head = writeTrees('trees', trees, parts);
    const read = readTrees(openArchive(writeArchive(null, parts)), 'trees', head);
    for (const row of rows) near(scoreOf(read, row), scoreOf(trees, row));
  });
});
