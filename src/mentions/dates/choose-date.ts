import type { Parsed } from '../../document/sentence.ts';
import type { Status } from '../../schema/claim.ts';
import type { DateRange } from '../../schema/date-range.ts';
import { dayOfIso, isoOf } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import type { DateReading } from './find-dates.ts';

export type { DateReading } from './find-dates.ts';

/** The claim whose date is sought: its trigger's token in the parsed sentence, and whether it happened or lies ahead. */
export interface DateQuestion {
  readonly sentence: Parsed;
  readonly trigger: number;
  readonly status: Status;
  readonly dates: DateReading;
}

/**
 * The time of what a trigger tells: the phrase of its sentence that belongs to it by the parse, else the time that the
 * story has reached, else the days up to publication for what happened or goes on (`basis` dateline or publication,
 * precision `week`). What happened never lies behind publication: a range that would is cut off there, and one wholly
 * behind it is not taken. Null where nothing is known.
 */
export function chooseDate(question: DateQuestion): DateRange | null {
  const { sentence, status, dates } = question;
  const isTold = status === 'happened' || status === 'ongoing';
  const candidates = dates.mentions.filter(
    (mention) => mention.sentence === sentence.index && mention.role !== 'name',
  );
  const ranked = candidates
    .map((mention) => ({ mention, cost: costOf(mention, question) }))
    .filter(({ cost }) => cost < farthest)
    .sort((a, b) => a.cost - b.cost);
  for (const { mention } of ranked) {
    const range = isTold ? upToPublication(mention.range, dates) : mention.range;
    if (range !== null) return range;
  }
  if (!isTold) return null;
  const carried = dates.narrative[sentence.index] ?? null;
  return (carried && upToPublication(carried, dates)) ?? aroundPublication(dates);
}

/** From here on a phrase does not belong to the trigger. */
const farthest = 100;
const costOfClause = 6;
const costOfSaying = 8;
const costOfModifier = 10;

/**
 * How far a phrase is from a trigger through the tree: arcs up from the phrase to where the paths meet, arcs down to the
 * trigger, dearer where they leave a clause. A phrase that hangs on another noun, or on the verb of saying above the
 * trigger, tells the time of those.
 */
function costOf(mention: DateMention, { sentence, trigger }: DateQuestion): number {
  const head = headOf(sentence, mention);
  const pathOfTrigger = pathFrom(sentence, trigger);
  const pathOfPhrase = pathFrom(sentence, head);
  const meeting = pathOfPhrase.find((token) => pathOfTrigger.includes(token));
  if (meeting === undefined) return farthest;
  const up = pathOfPhrase.slice(0, pathOfPhrase.indexOf(meeting));
  const down = pathOfTrigger.slice(0, pathOfTrigger.indexOf(meeting));
  let cost = up.length + down.length;
  for (const token of [...up.slice(1), ...down]) {
    if (isClause(sentence.tokens[token]!.deprel)) cost += costOfClause;
  }
  if (mention.role === 'saying' && meeting !== trigger) cost += costOfSaying;
  if (mention.role === 'modifier' && governorOf(sentence, mention) !== trigger) cost += costOfModifier;
  return cost;
}

function isClause(deprel: string): boolean {
  return /^(?:ccomp|advcl|acl|parataxis|csubj|conj)/.test(deprel);
}

function pathFrom({ tokens }: Parsed, from: number): number[] {
  const path: number[] = [];
  for (let at = from; at >= 0 && path.length <= tokens.length; at = tokens[at]!.head) path.push(at);
  return path;
}

/** The token of a phrase whose governor stands outside it. */
function headOf({ tokens }: Parsed, { first, last }: DateMention): number {
  for (let at = first; at < last; at++) {
    const { head } = tokens[at]!;
    if (head < first || head >= last) return at;
  }
  return first;
}

function governorOf(sentence: Parsed, mention: DateMention): number {
  return sentence.tokens[headOf(sentence, mention)]!.head;
}

/** The part of a range that lies no later than publication; null where none does. */
export function upToPublication(range: DateRange, { published, reference }: DateReading): DateRange | null {
  const limit = published ?? reference?.day ?? null;
  if (limit === null || range.end <= limit) return range;
  if (range.start <= limit) return { ...range, end: limit };
  return dayOfIso(range.start)! - dayOfIso(limit)! <= 1 ? { ...range, start: limit, end: limit } : null;
}

/** How many days before publication fresh news may have happened. */
const freshDays = 2;

/** The days in which fresh news happened: those up to publication. */
export function aroundPublication({ reference }: DateReading): DateRange | null {
  if (reference === null) return null;
  const start = isoOf(dayOfIso(reference.day)! - freshDays);
  return { text: null, span: null, start, end: reference.day, precision: 'week', basis: reference.basis };
}
