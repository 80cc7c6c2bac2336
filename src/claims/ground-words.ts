import type { Clusters } from '../language/clusters.ts';
import type { ActorKind } from '../schema/actor.ts';

interface WordGroup {
  /** Words that stand for all that are used like them. */
  readonly alike?: readonly string[];
  /** Words among these that say nothing. */
  readonly except?: readonly string[];
  readonly words: readonly string[];
}

/** What each sign is worth; `least` is what a claim needs. */
export interface GroundPoints {
  readonly [name: string]: number;
}

/** `grounds.yaml` as it is written. */
export interface GroundSource {
  readonly types: readonly string[];
  readonly conflict: WordGroup;
  readonly telling: readonly string[];
  readonly 'aimed-at': readonly string[];
  readonly titles: readonly string[];
  readonly waged: readonly string[];
  readonly doing: readonly string[];
  readonly works: readonly string[];
  readonly 'work-verbs': readonly string[];
  readonly elsewhere: { readonly [matter: string]: WordGroup };
  readonly points: GroundPoints;
  readonly armed: readonly ActorKind[];
  readonly states: readonly ActorKind[];
  readonly since: number;
}

/** The words by which violence is told from other matters, ready to be asked. */
export interface GroundWords {
  readonly types: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  readonly aimedAt: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly waged: ReadonlySet<string>;
  readonly doing: ReadonlySet<string>;
  readonly works: ReadonlySet<string>;
  readonly workVerbs: ReadonlySet<string>;
  readonly points: GroundPoints;
  readonly armed: ReadonlySet<ActorKind>;
  readonly states: ReadonlySet<ActorKind>;
  /** Years before this one tell of history. */
  readonly since: number;
  /** True for a lower-cased word of armed conflict; what is used like the words listed counts where it is a noun. */
  isConflict(word: string, isNoun: boolean): boolean;
  /** The matter that a lower-cased word speaks of, likewise; null for none. */
  matterOf(word: string, isNoun: boolean): string | null;
}

/** Makes the words ready, spelling out by the clusters what is used like them. */
export function createGroundWords(source: GroundSource, clusters: Clusters): GroundWords {
  const conflict = membership([['conflict', source.conflict]], clusters);
  const elsewhere = membership(Object.entries(source.elsewhere), clusters);
  return {
    types: new Set(source.types),
    telling: new Set(source.telling),
    aimedAt: new Set(source['aimed-at']),
    titles: new Set(source.titles),
    waged: new Set(source.waged),
    since: source.since,
    doing: new Set(source.doing),
    works: new Set(source.works),
    workVerbs: new Set(source['work-verbs']),
    points: source.points,
    armed: new Set(source.armed),
    states: new Set(source.states),
    isConflict: (word, isNoun) => conflict(word, isNoun) !== null,
    matterOf: elsewhere,
  };
}

function membership(
  groups: readonly (readonly [string, WordGroup])[],
  clusters: Clusters,
): (word: string, isNoun: boolean) => string | null {
  const listed = new Map(groups.flatMap(([name, { words }]) => words.map((word) => [word, name] as const)));
  const alike = new Map(
    groups.flatMap(([name, group]) =>
      (group.alike ?? []).map((word) => [clusters.fine(word), name] as const),
    ),
  );
  alike.delete(0);
  const except = new Set(groups.flatMap(([, group]) => group.except ?? []));
  return (word, isNoun) =>
    listed.get(word) ?? (isNoun && !except.has(word) ? (alike.get(clusters.fine(word)) ?? null) : null);
}
