import { documentEvidence } from '../../bench/muc4/document-evidence.ts';
import { type Candidate, candidatesOf, type Judged } from '../../bench/muc4/filler-evidence.ts';
import { type KeyedModel, keysOf, probabilities } from '../../bench/muc4/linear.ts';
import { documentOutputs, type Models, mostIncidents } from '../../bench/muc4/models.ts';
import { chooseWording } from '../../bench/muc4/predict.ts';
import { keysWithin } from '../../bench/muc4/scene.ts';
import { roles } from '../../bench/muc4/score.ts';
import { type Boosted, scoreOf } from '../../bench/muc4/trees.ts';
import { incidentTypes } from '../../bench/muc4/trigger-words.ts';
import { wordingFeatures } from '../../bench/muc4/wording-features.ts';
import { type BoostingOptions, boost } from './boosting.ts';
import { countOf, type Example, isFiller } from './examples.ts';
import { type HashedExample, type HashedModel, learnHashed } from './hashed-logistic.ts';
import { learnRanked, type RankedExample } from './ranked.ts';

/** All chosen by cross-validation over the training documents. */
const documentOptions = { epochs: 8, rate: 0.02, decay: 0.3, leastCount: 3, leastWeight: 0.012 };
const entityOptions = { epochs: 5, rate: 0.02, decay: 0.05, leastCount: 4, leastWeight: 0.03 };
const wordingOptions = {
  ...{ epochs: 8, averagedFrom: 3, rate: 0.1, decay: 0.02 },
  ...{ leastCount: 2, leastWeight: 0.05 },
};
const typeOptions: BoostingOptions = {
  ...{ rounds: 280, depth: 3, rate: 0.025, leastLeaf: 12, restraint: 2 },
  ...{ features: 0.4, rows: 0.7 },
};
const fillerOptions: BoostingOptions = {
  ...{ rounds: 300, depth: 4, rate: 0.025, leastLeaf: 15, restraint: 2 },
  ...{ features: 0.5, rows: 0.7 },
};

export type LinearModels = Record<'documents' | 'entities' | 'wordings', HashedModel>;

/** The shares that held-out models give: of the outputs of documents, and of the roles of entities. */
export interface FirstShares {
  readonly document: readonly number[];
  readonly fillers: readonly (readonly number[])[];
}

/** The linear models. `documentShares` are held out, so that the model of entities learns how far to trust them. */
export function learnLinear(
  examples: readonly Example[],
  documentShares: readonly (readonly number[])[],
): LinearModels {
  const entities = examples.flatMap(({ scene, entities: targets }, at): HashedExample[] =>
    scene.entities.map((entity, index) => ({
      keys: keysWithin(entity, documentShares[at]!),
      targets: targets[index]!,
    })),
  );
  return {
    documents: learnDocuments(examples),
    entities: learnHashed(entities, roles.length, entityOptions),
    wordings: learnRanked(examples.flatMap(wordingExamples), wordingOptions),
  };
}

/** The model of documents alone. */
export function learnDocuments(examples: readonly Example[]): HashedModel {
  const asked = examples.map(({ scene, document }) => ({ keys: scene.keys, targets: document }));
  return learnHashed(asked, documentOutputs, documentOptions);
}

function wordingExamples({ scene, entities, templates }: Example): RankedExample[] {
  const right = (role: number, key: string) =>
    incidentTypes.some((type) => isFiller(templates, type, role, key));
  return scene.entities.flatMap(({ entity, wordings }, index) =>
    roles.flatMap((role, number): RankedExample[] => {
      if (entities[index]![number] === 0) return [];
      const known = wordings.map(({ variant }) => right(number, variant.key));
      if (!known.includes(true)) return [];
      const choices = wordings.map((wording) =>
        keysOf(wordingFeatures(scene.document, entity, wording, role)),
      );
      return [{ choices, right: known }];
    }),
  );
}

/** What linear models say of an example. */
export function firstShares(
  { scene }: Example,
  models: { readonly documents: KeyedModel; readonly entities: KeyedModel },
): FirstShares {
  const document = probabilities(models.documents.scores(scene.keys));
  const fillers = scene.entities.map((entity) =>
    probabilities(models.entities.scores(keysWithin(entity, document))),
  );
  return { document, fillers };
}

export type TypeTrees = Pick<Models, 'types' | 'relevant'>;

/** The trees that count incidents. */
export function learnTypes(examples: readonly Example[], evidence: readonly Float64Array[]): TypeTrees {
  return {
    types: incidentTypes.map((type) =>
      Array.from({ length: mostIncidents }, (_, more) =>
        boost(
          evidence,
          examples.map(({ templates }) => Number(countOf(templates, type) > more)),
          typeOptions,
          3,
        ),
      ),
    ),
    relevant: boost(
      evidence,
      examples.map(({ templates }) => Number(templates.length > 0)),
      typeOptions,
      3,
    ),
  };
}

/** The evidence of a document for the trees that count. */
export function evidenceOf({ scene }: Example, { document, fillers }: FirstShares): Float64Array {
  return documentEvidence(scene.document, document, fillers);
}

/** What the trees that count say; `counts[type][n]` is how likely more than `n` incidents of the type are told of. */
export function countShares(evidence: Float64Array, { types, relevant }: TypeTrees) {
  const share = (trees: Boosted) => 1 / (1 + Math.exp(-scoreOf(trees, evidence)));
  return { counts: types.map((atLeast) => atLeast.map(share)), relevant: share(relevant) };
}

/** The candidates of an example, with what was judged of it before. */
export function candidatesFor(
  { scene }: Example,
  { fillers }: FirstShares,
  { counts, relevant }: ReturnType<typeof countShares>,
  models: Pick<Models, 'wordings'>,
): Candidate[] {
  const judged: Judged = {
    ...{ fillers, relevant },
    types: counts.map(([once]) => once!),
    twice: counts.map(([, twice]) => twice!),
  };
  return candidatesOf(scene, judged, (entity, role) => chooseWording(scene, entity, role, models));
}

/** The trees that say which candidates are fillers. */
export function learnFillers(
  examples: readonly Example[],
  candidates: readonly (readonly Candidate[])[],
): Boosted[] {
  return roles.map((_, role) => {
    const own = candidates.flatMap((each, at) =>
      each
        .filter((candidate) => candidate.role === role)
        .map(({ evidence, type, key }) => ({
          evidence,
          target: Number(isFiller(examples[at]!.templates, incidentTypes[type]!, role, key)),
        })),
    );
    return boost(
      own.map(({ evidence }) => evidence),
      own.map(({ target }) => target),
      fillerOptions,
      5,
    );
  });
}
