import { openArchive } from '../../src/language/model/archive.ts';
import { type KeyedHead, type KeyedModel, readKeyedModel } from './linear.ts';
import { roles } from './score.ts';
import { type Boosted, readTrees } from './trees.ts';
import { incidentTypes } from './trigger-words.ts';

/** From which share on something is taken for true. */
export interface Thresholds {
  /** For each type that one, two, three incidents are told of. */
  readonly counts: readonly (readonly number[])[];
  /** For each role that something fills it, in the first template of a type and in the others. */
  readonly fillers: readonly number[];
  readonly repeated: readonly number[];
}

/** The outputs of the model of documents: each type, that any incident is told of, that several are. */
export const documentOutputs = incidentTypes.length + 2;
/** At most so many incidents of one type are told from each other. */
export const mostIncidents = 3;

/** What `data/english/muc4.weights` holds. */
export interface Models {
  readonly documents: KeyedModel;
  /** How likely an entity fills each role; then how likely a wording is the right one. */
  readonly entities: KeyedModel;
  readonly wordings: KeyedModel;
  /** For each type, that at least one, two, three incidents are told of. */
  readonly types: readonly (readonly Boosted[])[];
  readonly relevant: Boosted;
  readonly fillers: readonly Boosted[];
  readonly thresholds: Thresholds;
}

/** What the head of the file says. */
export interface ModelsHead {
  readonly keyed: { readonly [name: string]: KeyedHead };
  readonly trees: { readonly [name: string]: { readonly base: number } };
  readonly thresholds: Thresholds;
}

/** Reads the models. @throws when the bytes are no such file */
export function readModels(file: Uint8Array): Models {
  const archive = openArchive(file);
  const { keyed, trees, thresholds } = archive.info as ModelsHead;
  const linear = (name: string) => readKeyedModel(archive, name, keyed[name]!);
  const boosted = (name: string) => readTrees(archive, name, trees[name]!);
  return {
    documents: linear('documents'),
    entities: linear('entities'),
    wordings: linear('wordings'),
    types: incidentTypes.map((type) =>
      Array.from({ length: mostIncidents }, (_, more) => boosted(`${type}.${more + 1}`)),
    ),
    relevant: boosted('relevant'),
    fillers: roles.map((role) => boosted(role)),
    thresholds,
  };
}
