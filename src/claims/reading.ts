import type { Parsed } from '../document/sentence.ts';
import type { ActorMention } from '../mentions/actors/actor-mention.ts';
import type { CountMention } from '../mentions/counts/count-mention.ts';
import type { DateMention } from '../mentions/dates/date-mention.ts';
import type { TimeWords } from '../mentions/dates/find-dates.ts';
import type { PlaceMention } from '../mentions/places/place-mention.ts';
import type { SentenceArguments } from '../rules/arguments.ts';
import type { Article } from '../schema/article.ts';

/** Everything that was read from one sentence before claims are sought in it. */
export interface SentenceReading {
  readonly sentence: Parsed;
  readonly clause: SentenceArguments;
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly dates: readonly DateMention[];
  /** Phrases of time that stand for no known days, as in a report without a date. */
  readonly unresolvedTimes: readonly TimeWords[];
  readonly counts: readonly CountMention[];
}

/** Everything that was read from one article. A sentence's index is its place in `sentences`. */
export interface ArticleReading {
  readonly article: Article;
  readonly sentences: readonly SentenceReading[];
}

/**
 * The actor mention that a token is the head of, or else the narrowest one that covers it. For the "States" of "an ally of
 * the United States" that is not the ally, where `trigger` is.
 */
export function actorAt(reading: SentenceReading, token: number, trigger?: number): ActorMention | null {
  const covering = reading.actors.filter(
    ({ first, last, head }) => first <= token && token < last && (head === token || head !== trigger),
  );
  const narrowest = () =>
    covering.reduce((one, other) => (other.last - other.first < one.last - one.first ? other : one));
  return covering.find(({ head }) => head === token) ?? (covering.length > 0 ? narrowest() : null);
}
