import type { Candidate } from '../../bench/muc4/filler-evidence.ts';
import { probabilities } from '../../bench/muc4/linear.ts';
import type { Models, Thresholds } from '../../bench/muc4/models.ts';
import { assemble } from '../../bench/muc4/predict.ts';
import { type Counts, countDocument, figuresOf, noCounts } from '../../bench/muc4/score.ts';
import { type Boosted, scoreOf } from '../../bench/muc4/trees.ts';
import type { Example } from './examples.ts';
import * as learning from './learn-models.ts';

/** What was predicted for a document by models that had not seen it, short of the thresholds. */
export interface Judgement {
  readonly candidates: readonly Candidate[];
  readonly shares: readonly number[];
  readonly counts: readonly (readonly number[])[];
}

/** Models learnt from all examples, and what models learnt from the other folds say of each. */
export interface Stacked {
  readonly linear: learning.LinearModels;
  readonly types: learning.TypeTrees;
  readonly fillers: readonly Boosted[];
  readonly judgements: readonly Judgement[];
}

/**
 * Learns level by level; each learns from what the one below says of documents that it did not learn from (stacking,
 * Wolpert 1992). `foldOf` says which fold an example is in.
 */
export function learnStacked(
  examples: readonly Example[],
  folds: number,
  foldOf: (index: number) => number,
  tell: (line: string) => void,
): Stacked {
  const heldOut = <Learnt, Said>(
    learn: (own: readonly number[]) => Learnt,
    say: (learnt: Learnt, at: number) => Said,
  ): Said[] => {
    const said: Said[] = [];
    for (let fold = 0; fold < folds; fold++) {
      const learnt = learn(examples.flatMap((_, at) => (foldOf(at) === fold ? [] : [at])));
      examples.forEach((_, at) => {
        if (foldOf(at) === fold) said[at] = say(learnt, at);
      });
    }
    return said;
  };
  const pick = <Item>(items: readonly Item[], own: readonly number[]) => own.map((at) => items[at]!);

  const documents = heldOut(
    (own) => learning.learnDocuments(pick(examples, own)),
    (model, at) => probabilities(model.scores(examples[at]!.scene.keys)),
  );
  tell('documents');
  const first = heldOut(
    (own) => learning.learnLinear(pick(examples, own), pick(documents, own)),
    (models, at) => ({ models, shares: learning.firstShares(examples[at]!, models) }),
  );
  tell('entities and wordings');
  const evidence = examples.map((example, at) => learning.evidenceOf(example, first[at]!.shares));
  const counted = heldOut(
    (own) => learning.learnTypes(pick(examples, own), pick(evidence, own)),
    (trees, at) => learning.countShares(evidence[at]!, trees),
  );
  tell('types');
  const candidates = examples.map((example, at) =>
    learning.candidatesFor(example, first[at]!.shares, counted[at]!, first[at]!.models),
  );
  const judgements = heldOut(
    (own) => learning.learnFillers(pick(examples, own), pick(candidates, own)),
    (trees, at): Judgement => ({
      candidates: candidates[at]!,
      shares: candidates[at]!.map(
        ({ role, evidence: own }) => 1 / (1 + Math.exp(-scoreOf(trees[role]!, own))),
      ),
      counts: counted[at]!.counts,
    }),
  );
  tell('fillers');
  return {
    judgements,
    linear: learning.learnLinear(examples, documents),
    types: learning.learnTypes(examples, evidence),
    fillers: learning.learnFillers(examples, candidates),
  };
}

/** How good the judgements are with those thresholds. */
export function countsOf(
  examples: readonly Example[],
  judgements: readonly Judgement[],
  thresholds: Thresholds,
): Counts {
  const counts = noCounts();
  examples.forEach(({ templates }, at) => {
    const { candidates, shares, counts: known } = judgements[at]!;
    countDocument(counts, assemble(candidates, shares, known, thresholds), templates);
  });
  return counts;
}

type Draft = { -readonly [part in keyof Thresholds]: number[] | number[][] };

/** The thresholds of highest F1 on the judgements, by small steps one after the other from a sound start. */
export function chooseThresholds(
  examples: readonly Example[],
  judgements: readonly Judgement[],
  start: Thresholds,
): Thresholds {
  const worth = (thresholds: Thresholds) => figuresOf(countsOf(examples, judgements, thresholds)).f1;
  let [best, most] = [start, worth(start)];
  const rowsOf = (thresholds: Draft) => [
    ...(thresholds.counts as number[][]),
    thresholds.fillers as number[],
    thresholds.repeated as number[],
  ];
  const shape = rowsOf(structuredClone(start) as unknown as Draft).map((row) => row.length);
  for (let round = 0; round < 2; round++) {
    shape.forEach((length, row) => {
      for (let column = 0; column < length; column++) {
        for (const step of [-0.1, -0.05, 0.05, 0.1]) {
          const draft = structuredClone(best) as unknown as Draft;
          rowsOf(draft)[row]![column]! += step;
          const tried = draft as unknown as Models['thresholds'];
          const value = worth(tried);
          if (value > most) [best, most] = [tried, value];
        }
      }
    });
  }
  return best;
}
