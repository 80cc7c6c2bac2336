import type { ProblemName } from '../../schema/problem-codes.ts';
import type { Diagnostic } from '../../schema/span.ts';
import type { Hints } from '../article.ts';

/**
 * Where an item stands within what was received: one step for each folder, archive or table on the way to it, outermost
 * first (a name within a folder, a number within an archive). Plain JSON. A run that kept the position of its last item
 * goes on behind it.
 */
export type Position = readonly (string | number)[];

/** One thing received and not yet read: a file, a page, an entry of an archive, a row of a table, a part of a mail. */
export interface Received {
  /** What diagnostics call it: `reports.zip › march/raid.html`. */
  readonly name: string;
  /** Null where it could not be had; `diagnostics` then say why. */
  readonly content: Uint8Array | string | null;
  /** As its sender told it, parameters included: `text/html; charset=windows-1256`. */
  readonly mediaType: string | null;
  /** The address it was fetched from. */
  readonly url: string | null;
  /** When it was fetched, ISO 8601; null for what lay in a file. Never a date of publication. */
  readonly collectedAt: string | null;
  /** The names on the way to it, outermost first, its own last. */
  readonly within: readonly string[];
  /** What a table, feed or mail says of it. */
  readonly hints: Hints;
  readonly diagnostics: readonly Diagnostic[];
  readonly position: Position;
}

/** What all items below one item have in common. */
export interface Origin {
  readonly within: readonly string[];
  readonly position: Position;
  readonly url: string | null;
  readonly collectedAt: string | null;
  readonly mediaType: string | null;
  readonly hints: Hints;
}

/** The origin of an item within another one; `step` is its place there. What is not given is as it is around it. */
export function originWithin(
  around: Origin,
  name: string,
  step: string | number,
  own: Partial<Pick<Origin, 'url' | 'collectedAt' | 'mediaType' | 'hints'>> = {},
): Origin {
  return {
    within: [...around.within, name],
    position: [...around.position, step],
    url: own.url ?? around.url,
    collectedAt: own.collectedAt ?? around.collectedAt,
    mediaType: own.mediaType ?? null,
    hints: { ...around.hints, ...own.hints },
  };
}

/** What diagnostics call an item of this origin. */
export function nameOf({ within }: Origin): string {
  return within.join(' › ');
}

/** An item with its content. */
export function received(
  origin: Origin,
  content: Uint8Array | string,
  diagnostics: readonly Diagnostic[] = [],
): Received {
  return { ...origin, name: nameOf(origin), content, diagnostics };
}

/** An item that could not be had: the rest goes on. */
export function notReceived(origin: Origin, code: ProblemName, what: string): Received {
  const name = nameOf(origin);
  return { ...origin, name, content: null, diagnostics: [{ code, message: `${name}: ${what}`, span: null }] };
}

/**
 * How far a run that goes on has come with the items of one folder or archive. Null: it begins here. Otherwise the
 * position behind which it goes on, seen from here; an empty one is that of an item that is done.
 */
export type Resumption = Position | null;

/**
 * What a step makes of a resumption: `done` where all of the item at `step` is behind it, else the resumption within
 * that item. Steps of one place are all names or all numbers, and come in ascending order.
 */
export function resumeAt(after: Resumption, step: string | number): Resumption | 'done' {
  const reached = after?.[0];
  if (after === null || reached === undefined || step > reached) return null;
  if (step < reached) return 'done';
  return after.length === 1 ? 'done' : after.slice(1);
}
