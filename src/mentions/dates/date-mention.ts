import type { Span } from '../../document/span.ts';
import type { DateRange } from '../../schema/date-range.ts';

/** How a time bears on what is told: "since October", "until May", "before 2010", "during Ramadan". */
export type DateRelation = 'at' | 'since' | 'until' | 'before' | 'after' | 'during';

/** What a phrase was resolved from: its own words, the day of publication, or the time the story has reached. */
export type DateAnchor = 'absolute' | 'publication' | 'narrative';

/** Whether the words around a phrase tell of the past or look ahead. */
export type Direction = 'past' | 'future' | 'unknown';

/**
 * What a phrase does in its sentence. `time`: it says when ("on Friday"). `modifier`: it belongs to a noun ("the 2014
 * war", "Friday's attack"). `saying`: it says when something was said ("police said Friday"). `name`: it names an event or
 * a body ("the Sept. 11 attacks") and dates nothing.
 */
export type DateRole = 'time' | 'modifier' | 'saying' | 'name';

/**
 * A phrase of time and the days it stands for. `range` is the calendar's whole interval, even where it runs past
 * publication ("this year"). `since` runs up to publication (up to the named time's own end where that is unknown);
 * `until`, `before` and `after` hold the named time itself, with precision `open`.
 */
export interface DateMention {
  /** UTF-16 offsets in the article; `text` is what stands there. "on", "in" and the like are left out, "since" is not. */
  readonly span: Span;
  readonly text: string;
  readonly range: DateRange;
  readonly relation: DateRelation;
  readonly anchor: DateAnchor;
  readonly aspect: Direction;
  readonly role: DateRole;
  /** Its tokens in the sentence, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}
