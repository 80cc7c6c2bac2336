import type { Clusters } from '../../src/language/clusters.ts';
import { documentFeatures } from './document-features.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { keysOf } from './linear.ts';
import { mentionFeatures } from './mention-features.ts';
import { type MentionKind, mentionsOf } from './mentions.ts';
import type { ReadDocument } from './reading.ts';
import { type Wording, wordingsOf } from './wording-features.ts';

/** An entity with the ways to write it and the keys of what is seen of it. */
export interface SceneEntity {
  readonly entity: Entity;
  readonly kind: MentionKind;
  readonly wordings: readonly Wording[];
  readonly keys: Int32Array;
}

/** A document with all that models look at. */
export interface Scene {
  readonly document: ReadDocument;
  readonly entities: readonly SceneEntity[];
  readonly keys: Int32Array;
}

/** Makes the scene of a document. */
export function sceneOf(document: ReadDocument, clusters: Clusters): Scene {
  const entities = entitiesOf(document, mentionsOf(document));
  return {
    document,
    keys: keysOf(documentFeatures(document, clusters)),
    entities: entities.flatMap((entity) => {
      const wordings = wordingsOf(entity);
      if (wordings.length === 0) return [];
      const { kind } = entity.mentions[0]!;
      return [{ entity, kind, wordings, keys: keysOf(entityFeatures(document, entity, clusters)) }];
    }),
  };
}

function entityFeatures(document: ReadDocument, { mentions }: Entity, clusters: Clusters): Set<string> {
  const { kind, sentence } = mentions[0]!;
  const features = new Set(mentions.flatMap((mention) => mentionFeatures(document, mention, clusters)));
  features.add(`mentions=${Math.min(5, mentions.length)}/${kind}`);
  features.add(`first=${Math.min(8, sentence)}/${kind}`);
  return features;
}

/** The keys of an entity in a document of which the outputs of the model of documents are known. */
export function keysWithin({ keys, kind }: SceneEntity, document: readonly number[]): Int32Array {
  const more = keysOf(document.map((share, output) => `document.${output}=${Math.round(4 * share)}/${kind}`));
  const all = new Int32Array(keys.length + more.length);
  all.set(keys);
  all.set(more, keys.length);
  return all;
}
