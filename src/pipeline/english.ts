import type { ArticleReading } from '../claims/reading.ts';
import { findDateline } from '../document/dateline.ts';
import type { Parsed, Tagged } from '../document/sentence.ts';
import type { NameMention } from '../language/names/name-finder.ts';
import type { ActorMention } from '../mentions/actors/actor-mention.ts';
import { createActorContext } from '../mentions/actors/context.ts';
import { findActors } from '../mentions/actors/find.ts';
import { innerMentions } from '../mentions/actors/inner-mentions.ts';
import { findCounts } from '../mentions/counts/find-counts.ts';
import { type DateReading, findDates } from '../mentions/dates/find-dates.ts';
import { findPlaces } from '../mentions/places/find-places.ts';
import type { PlaceMention } from '../mentions/places/place-mention.ts';
import type { Article } from '../schema/article.ts';
import type { Knowledge } from './knowledge.ts';
import { apartFromDateline, codedRegions } from './regions.ts';

/** An English article with everything that was read from its sentences, before claims are sought. */
export interface EnglishReading {
  readonly article: ArticleReading;
  readonly dates: DateReading;
}

/**
 * Reads an English article, one step after the other. Of a text all in capitals or in small letters the reading holds the
 * article with its case restored; offsets are the same in both.
 */
export function readEnglish(given: Article, knowledge: Knowledge): EnglishReading {
  const { english, matcher } = knowledge;
  const article = withCase(given, knowledge);
  const dateline = findDateline(article.text)?.span ?? null;
  const spans = codedRegions(article).flatMap((region) =>
    apartFromDateline(region, dateline).flatMap((part) => english.split(article.text, part)),
  );
  const tokenised = spans.map((span, index) => english.tokenise(article.text, span, index));
  const tagged: Tagged[] = tokenised.map((sentence) => english.tag(sentence));
  const parsed: Parsed[] = tagged.map((sentence) => english.parse(sentence));
  const names = tagged.map((sentence) => knowledge.names.findNames(sentence));
  const actors = actorsOf(article, parsed, names, knowledge);
  const places = placesOf(article, tagged, names, actors, knowledge);
  const dates = datesOf(article, tagged, knowledge);
  const counts = findCounts(article.text, parsed, knowledge.counts);
  const sentences = parsed.map((sentence, index) => ({
    sentence,
    clause: matcher.read(sentence),
    actors: actors[index]!,
    places: places.filter((mention) => mention.sentence === index),
    dates: dates.mentions.filter((mention) => mention.sentence === index),
    unresolvedTimes: dates.unresolved.filter((words) => words.sentence === index),
    counts: counts.filter((mention) => mention.sentence === index),
  }));
  return { article: { article, sentences }, dates };
}

function withCase(article: Article, { restoreCase }: Knowledge): Article {
  const text = restoreCase(article.text);
  return text === article.text ? article : { ...article, text };
}

function actorsOf(
  article: Article,
  parsed: readonly Parsed[],
  names: readonly NameMention[][],
  knowledge: Knowledge,
): ActorMention[][] {
  const known = { text: article.text, sentences: parsed, date: article.publishedAt };
  const alone = createActorContext(knowledge.actors, known);
  const context = alone.isHomeUnsure()
    ? createActorContext(knowledge.actors, {
        ...known,
        countries: countriesOf(article, parsed, names, knowledge),
      })
    : alone;
  return parsed.map((sentence, index) => {
    const found = findActors(sentence, names[index]!, knowledge.actors, context);
    return found.flatMap((mention) => [
      mention,
      ...innerMentions(mention, sentence, knowledge.actors, article.text),
    ]);
  });
}

/** The countries that the article's places lie in: a local paper names towns, and no state. */
function countriesOf(
  article: Article,
  tagged: readonly Tagged[],
  names: readonly NameMention[][],
  knowledge: Knowledge,
): string[] {
  return placesOf(article, tagged, names, [], knowledge).flatMap(({ country }) =>
    country === '' ? [] : country,
  );
}

function placesOf(
  { text, title, publisher, url }: Article,
  tagged: readonly Tagged[],
  names: readonly NameMention[][],
  actors: readonly ActorMention[][],
  { gazetteer }: Knowledge,
): PlaceMention[] {
  const countries = actors.flatMap((mentions) => mentions.flatMap(({ country }) => country ?? []));
  const dateline = findDateline(text)?.place?.text ?? null;
  return findPlaces(tagged, { text, title, dateline, publisher, url, names, countries }, gazetteer);
}

function datesOf(
  { text, publishedAt }: Article,
  tagged: readonly Tagged[],
  { times }: Knowledge,
): DateReading {
  const dateline = findDateline(text)?.date?.text ?? null;
  return findDates(tagged, { text, publishedAt, dateline }, times);
}
