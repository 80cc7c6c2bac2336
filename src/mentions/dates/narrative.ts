import { partsOf } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import type { TimePhrase } from './grammar/phrase.ts';
import type { Tense } from './tense.ts';
import type { Interval, Resolved } from './time-value.ts';

/** How far a story has come. */
export interface Story {
  /** The time it has reached, and the phrase that moved it there. */
  readonly narrative: Interval | null;
  readonly mention: DateMention | null;
  /** A time of another year that its paragraph dwells on. */
  readonly focus: Interval | null;
}

export function beginStory(): Story {
  return { narrative: null, mention: null, focus: null };
}

/** What a phrase adds to the story. */
export interface Told {
  readonly mention: DateMention;
  readonly phrase: TimePhrase;
  readonly found: Resolved;
  readonly tense: Tense;
  readonly reference: number | null;
}

/** A time older than this by the day of publication is background unless it opens its sentence, in days. */
const backgroundAge = 300;

/**
 * Moves the story on to the time of a phrase. It stays where it is for what is still ahead, for times of saying, for
 * names, for what is told in the past perfect, for "since" and the like, for whole years and vaguer times, and for a
 * time long past that is mentioned in passing, that is not at the head of its sentence.
 */
export function tell(story: Story, told: Told): Story {
  const focus = focusAfter(story, told);
  if (!moves(told)) return { ...story, focus };
  const { start, end, precision } = told.found;
  return { narrative: { start, end, precision }, mention: told.mention, focus };
}

function moves({ mention, phrase, found, tense, reference }: Told): boolean {
  if (mention.role === 'name' || mention.role === 'saying' || tense.isBackground) return false;
  if (tense.direction === 'future' || (reference !== null && found.start > reference)) return false;
  if (mention.relation !== 'at' && mention.relation !== 'during' && mention.relation !== 'after')
    return false;
  if (found.precision !== 'day' && found.precision !== 'week' && found.precision !== 'month') return false;
  const isOld = reference !== null && reference - found.end > backgroundAge;
  return !isOld || phrase.first <= headAtoms || mention.anchor === 'narrative' || found.precision === 'day';
}

/** How many atoms may stand before a phrase that opens its sentence ("Back in March 2003, …"). */
const headAtoms = 3;

function focusAfter({ focus }: Story, { mention, phrase, found, reference }: Told): Interval | null {
  if (mention.role === 'saying' || mention.role === 'name') return focus;
  if (mention.anchor === 'publication') return null;
  const isOtherYear = reference === null || partsOf(found.start).year !== partsOf(reference).year;
  const dwells = found.precision === 'day' || found.precision === 'month' || phrase.first <= headAtoms;
  if (!isOtherYear || !dwells || found.precision === 'open') return focus;
  return found;
}
