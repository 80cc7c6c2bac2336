import { dayOfIso } from './calendar.ts';
import type { Feast, TimeLexiconSource } from './lexicon-source.ts';
import { PhraseTable } from './phrase-table.ts';

export type Unit = keyof TimeLexiconSource['units'];
export type Part = keyof TimeLexiconSource['parts'];
export type Which = keyof TimeLexiconSource['which'];
export type Stretch = keyof TimeLexiconSource['stretches'];
export type Shift = keyof TimeLexiconSource['shifts'];
export type RelationWord = keyof TimeLexiconSource['relations'];

/** A month or weekday by one of its names. `short`: an abbreviation; `word`: an ordinary word or given name as well. */
export interface CalendarName {
  /** 1 to 12, or 1 (Monday) to 7. */
  readonly number: number;
  readonly short: boolean;
  readonly word: boolean;
}

/** An amount of units, from `min` to `max`; `exact` where a figure says it. */
export interface Amount {
  readonly min: number;
  readonly max: number;
  readonly exact: boolean;
}

const wordLists = [
  'partsOfDay',
  'dayJoiners',
  'dashes',
  'beforeSeason',
  'onward',
  'rangeFrom',
  'beforeYear',
  'behindFigure',
  'beforeFigure',
  'owners',
  'namedDateNouns',
  'namedAfterDates',
  'determiners',
  'definite',
  'futureAuxiliaries',
  'futureWords',
  'planWords',
  'beforeTo',
  'saying',
  'pastPerfect',
  'deeds',
  'dying',
  'aftermath',
] as const;

/** The knowledge of `data/english/time.yaml`, made ready for look-up by the pieces of {@link atomsOf}. */
export interface TimeLexicon {
  readonly months: ReadonlyMap<string, CalendarName>;
  readonly weekdays: ReadonlyMap<string, CalendarName>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly cardinals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly amounts: PhraseTable<Amount>;
  readonly reach: { readonly [Name in Unit]: number };
  readonly seasons: ReadonlyMap<string, readonly [number, number]>;
  readonly parts: PhraseTable<Part>;
  readonly relations: PhraseTable<RelationWord>;
  readonly fillers: PhraseTable<true>;
  readonly hedges: PhraseTable<true>;
  readonly joiners: PhraseTable<true>;
  readonly which: PhraseTable<Which>;
  readonly stretches: PhraseTable<Stretch>;
  readonly shifts: PhraseTable<Shift>;
  readonly deictics: PhraseTable<readonly [number, number]>;
  readonly narrativeDays: PhraseTable<readonly [number, number]>;
  readonly sinceThen: PhraseTable<true>;
  readonly holidays: PhraseTable<Feast>;
  readonly eves: PhraseTable<number>;
  /** The day that a date has become the name of, as a day's number. */
  readonly namedDates: PhraseTable<number>;
  /** What each piece of evidence for a report's main date weighs. */
  readonly mainDateWeights: ReadonlyMap<string, number>;
  readonly words: { readonly [Name in (typeof wordLists)[number]]: ReadonlySet<string> };
}

/**
 * Compiles the lexicon of times.
 *
 * @param source `data/english/time.yaml`, parsed. A test holds the file to the schema `TimeLexiconSource`; it is not
 *   checked again here, since that would cost every start more than all the rest of compiling.
 */
export function createTimeLexicon(source: unknown): TimeLexicon {
  const data = source as TimeLexiconSource;
  return {
    months: calendarNames(data.months),
    weekdays: calendarNames(data.weekdays),
    units: new Map(
      entriesOf(data.units).flatMap(([unit, words]) => words.map((word) => [word, unit] as const)),
    ),
    cardinals: new Map(Object.entries(data.cardinals)),
    ordinals: new Map(Object.entries(data.ordinals)),
    amounts: table(
      Object.entries(data.amounts).map(
        ([phrase, [min, max]]) => [phrase, { min, max, exact: false }] as const,
      ),
    ),
    reach: data.reach,
    seasons: new Map(Object.entries(data.seasons)),
    parts: tableOfLists(data.parts),
    relations: tableOfLists(data.relations),
    fillers: tableOfWords(data.fillers),
    hedges: tableOfWords(data.hedges),
    joiners: tableOfWords(data.rangeJoiners),
    which: tableOfLists(data.which),
    stretches: tableOfLists(data.stretches),
    shifts: tableOfLists(data.shifts),
    deictics: table(Object.entries(data.deictics)),
    narrativeDays: table(Object.entries(data.narrativeDays)),
    sinceThen: tableOfWords(data.sinceThen),
    holidays: table(data.holidays.flatMap((feast) => feast.names.map((name) => [name, feast] as const))),
    eves: table(Object.entries(data.eves)),
    namedDates: table(
      data.namedDates.flatMap(({ names, date }) => names.map((name) => [name, dayOfIso(date)!] as const)),
    ),
    mainDateWeights: new Map(Object.entries(data.mainDateWeights)),
    words: Object.fromEntries(
      wordLists.map((name) => [name, new Set(data[name])] as const),
    ) as unknown as TimeLexicon['words'],
  };
}

function calendarNames(entries: TimeLexiconSource['months']): Map<string, CalendarName> {
  const names = new Map<string, CalendarName>();
  entries.forEach(({ names: long, short, word = false }, index) => {
    for (const name of long) names.set(name, { number: index + 1, short: false, word });
    for (const name of short) names.set(name, { number: index + 1, short: true, word });
  });
  return names;
}

function table<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const phrases = new PhraseTable<Value>();
  for (const [phrase, value] of entries) phrases.add(phrase, value);
  return phrases;
}

function tableOfWords(words: readonly string[]): PhraseTable<true> {
  return table(words.map((word) => [word, true] as const));
}

function tableOfLists<Key extends string>(
  lists: { readonly [Name in Key]: readonly string[] },
): PhraseTable<Key> {
  return table(entriesOf(lists).flatMap(([key, words]) => words.map((word) => [word, key] as const)));
}

function entriesOf<Key extends string, Value>(record: { readonly [Name in Key]: Value }): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
