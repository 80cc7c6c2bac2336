import * as z from 'zod';

const Words = z.array(z.string());
const Named = z.strictObject({ names: Words, short: Words, word: z.boolean().optional() });
const WordsByName = <Key extends string>(...keys: readonly [Key, ...Key[]]) => z.record(z.enum(keys), Words);

const unitNames = [
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const;

/** A feast: a fixed day, days from Easter, a day of the Islamic calendar, or the nth weekday of a month. */
export const Feast = z.strictObject({
  names: Words,
  month: z.int().optional(),
  day: z.int().optional(),
  weekday: z.int().optional(),
  nth: z.int().optional(),
  shift: z.int().optional(),
  easter: z.int().optional(),
  orthodox: z.int().optional(),
  hijri: z.tuple([z.int(), z.int()]).optional(),
  days: z.union([z.int(), z.literal('month')]).optional(),
});
export type Feast = z.infer<typeof Feast>;

/** `data/english/time.yaml` as it is written. */
export const TimeLexiconSource = z.strictObject({
  months: z.array(Named).length(12),
  weekdays: z.array(Named).length(7),
  units: WordsByName(...unitNames),
  cardinals: z.record(z.string(), z.int()),
  ordinals: z.record(z.string(), z.int()),
  amounts: z.record(z.string(), z.tuple([z.number(), z.number()])),
  reach: z.record(z.enum(unitNames), z.int()),
  seasons: z.record(z.string(), z.tuple([z.int(), z.int()])),
  partsOfDay: Words,
  parts: WordsByName('early', 'middle', 'late', 'soFar', 'rest'),
  relations: WordsByName('since', 'until', 'before', 'after', 'during', 'at', 'from'),
  fillers: Words,
  rangeFrom: Words,
  rangeJoiners: Words,
  dayJoiners: Words,
  dashes: Words,
  beforeSeason: Words,
  onward: Words,
  which: WordsByName('last', 'this', 'next', 'previous', 'following', 'same', 'each'),
  stretches: WordsByName('past', 'last', 'recent', 'coming', 'next'),
  shifts: WordsByName('ago', 'earlier', 'later', 'fromNow', 'before', 'after'),
  hedges: Words,
  deictics: z.record(z.string(), z.tuple([z.int(), z.int()])),
  narrativeDays: z.record(z.string(), z.tuple([z.int(), z.int()])),
  sinceThen: Words,
  beforeYear: Words,
  behindFigure: Words,
  beforeFigure: Words,
  owners: Words,
  holidays: z.array(Feast),
  eves: z.record(z.string(), z.int()),
  namedDates: z.array(z.strictObject({ names: Words, date: z.string() })),
  namedDateNouns: Words,
  namedAfterDates: Words,
  determiners: Words,
  definite: Words,
  futureAuxiliaries: Words,
  futureWords: Words,
  planWords: Words,
  beforeTo: Words,
  saying: Words,
  pastPerfect: Words,
  deeds: Words,
  dying: Words,
  aftermath: Words,
  mainDateWeights: z.record(z.string(), z.number()),
});
export type TimeLexiconSource = z.infer<typeof TimeLexiconSource>;
