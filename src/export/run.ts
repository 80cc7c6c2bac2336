import type { Actor } from '../schema/actor.ts';
import type { Codebook, Codebooks } from './codebooks/codebook.ts';
import { type Lookup, lookupIn } from './codebooks/lookup.ts';
import type { LabelContext } from './labels.ts';
import type { Notes } from './notes.ts';
import type { SourcedClaim, SourcedIncident } from './sourced.ts';

/** What an export is asked for. */
export interface Settings {
  readonly codebooks: Codebooks;
  /** True to give the names of civilian victims and other private people. */
  readonly names: boolean;
  /** True to keep rows without a date or place, which the schemes do not allow; their cells are empty. */
  readonly incomplete: boolean;
  /** When the export is made, for formats that say so. */
  readonly at: Date;
}

/** An export under way: what it was asked for, its tables, and its notes so far. */
export interface Run {
  readonly settings: Settings;
  readonly lookup: Lookup;
  readonly notes: Notes;
}

/** A form of export: takes what it is fed one by one, in constant memory, and gives pieces of text or bytes. */
export type Transform<Unit> = (input: AsyncIterable<Unit>, run: Run) => AsyncIterable<string | Uint8Array>;

/** Begins an export. */
export function startRun(settings: Settings, notes: Notes): Run {
  return { settings, notes, lookup: lookupIn(settings.codebooks) };
}

/** The codebook of a scheme. */
export function codebookOf({ settings }: Pick<Run, 'settings'>, scheme: string): Codebook {
  const codebook = settings.codebooks.schemes[scheme];
  if (!codebook) throw new Error(`the compiled codebooks lack ${scheme}`);
  return codebook;
}

const byActors = new WeakMap<readonly Actor[], ReadonlyMap<string, Actor>>();

/** What labels depend on, for a claim or an incident. */
export function labelContext(
  sourced: SourcedClaim | SourcedIncident,
  { settings, lookup }: Run,
): LabelContext {
  const { actors } = sourced;
  const known = byActors.get(actors) ?? new Map(actors.map((actor) => [actor.id, actor] as const));
  byActors.set(actors, known);
  const articles = 'claims' in sourced ? sourced.claims.map(({ article }) => article) : [sourced.article];
  return {
    actors: known,
    lookup,
    names: settings.names,
    capitals: articles.every(({ text }) => /\p{Lu}/u.test(text)),
  };
}
