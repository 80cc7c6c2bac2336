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
 * story has reached (not for what is told in the present), else the days up to publication for what happened or goes on (`basis` dateline or publication,
 * precision `week`). What happened never lies behind publication: a range that would is cut off there, and one wholly
 * behind it is not taken. Null where nothing is known, as of what the past perfect puts before the story.
 */
export function chooseDate(question: DateQuestion): DateRange | null {
  const { sentence, trigger, status, dates } = question;
  const isTold = status === 'happened' || status === 'ongoing';
  const ranked = dates.mentions
    .filter((mention) => mention.sentence === sentence.index)
    .map((mention) => ({ mention, cost: costOf(mention, question) }))
    .filter(({ cost }) => cost < farthest)
    .sort((a, b) => a.cost - b.cost);
  for (const { mention } of ranked) {
    const range = isTold ? upToPublication(mention.range, dates) : mention.range;
    if (range !== null) return range;
  }
  if (!isTold || isBeforeStory(question)) return null;
  const carried = isPresent(sentence, trigger) ? null : (dates.narrative[sentence.index] ?? null);
  return (carried && upToPublication(carried, dates)) ?? aroundPublication(dates);
}

/** Its clause is told in the present or the present perfect, and so does not go on with what the story tells of the past. */
function isPresent(sentence: Parsed, trigger: number): boolean {
  const { tokens, children } = sentence;
  for (const token of pathFrom(sentence, trigger)) {
    const auxiliaries = children[token]!.filter((child) => auxiliary.test(tokens[child]!.deprel));
    const finite = [token, ...auxiliaries].map((at) => tokens[at]!.xpos).find((xpos) => finiteTag.test(xpos));
    if (finite !== undefined) return finite === 'VBZ' || finite === 'VBP';
  }
  return false;
}

const auxiliary = /^(?:aux|cop)/;
const finiteTag = /^(?:VBD|VBZ|VBP|MD)$/;

/** Told in the past perfect, and not because somebody is quoted: it lies before the story, nobody knows when. */
function isBeforeStory({ sentence, trigger }: DateQuestion): boolean {
  const { tokens, children } = sentence;
  const isPerfect =
    tokens[trigger]!.xpos === 'VBN' &&
    children[trigger]!.some((child) => tokens[child]!.deprel === 'aux' && tokens[child]!.xpos === 'VBD');
  return isPerfect && !pathFrom(sentence, trigger).some((token) => tokens[token]!.deprel.startsWith('ccomp'));
}

/** From here on a phrase does not belong to the trigger. */
const farthest = 14;
const never = Number.POSITIVE_INFINITY;
const costOfClause = 4;
const costOfModifier = 2;

/**
 * How far a phrase is from a trigger through the tree: arcs up from the phrase to where the paths meet and down to the
 * trigger, dearer where they leave a clause. Never the trigger's are: a name; a time before which it happened; the time
 * of a saying above it; a time in a relative clause that names its year or is vaguer than a week, which is background; a time that belongs to
 * a noun, unless the noun is the trigger, its subject or its setting ("Friday's attack killed four").
 */
function costOf(mention: DateMention, { sentence, trigger }: DateQuestion): number {
  if (mention.role === 'name' || mention.relation === 'before') return never;
  const pathOfTrigger = pathFrom(sentence, trigger);
  const pathOfPhrase = pathFrom(sentence, headOf(sentence, mention));
  const meeting = pathOfPhrase.find((token) => pathOfTrigger.includes(token));
  if (meeting === undefined) return never;
  if (mention.role === 'saying' && meeting !== trigger) return never;
  const up = pathOfPhrase.slice(1, pathOfPhrase.indexOf(meeting));
  const down = pathOfTrigger.slice(0, pathOfTrigger.indexOf(meeting));
  const deprels = [...up, ...down].map((token) => sentence.tokens[token]!.deprel);
  const isBackground = up.some((token) => sentence.tokens[token]!.deprel.startsWith('acl'));
  if (isBackground && (mention.anchor === 'absolute' || !isClose(mention.range))) return never;
  if (mention.role === 'modifier' && !isSetting(sentence, up, meeting, trigger)) return never;
  const clauses = deprels.filter((deprel) => clause.test(deprel)).length;
  return (
    up.length + down.length + 1 + clauses * costOfClause + (mention.role === 'modifier' ? costOfModifier : 0)
  );
}

const clause = /^(?:ccomp|advcl|acl|parataxis|csubj|conj)/;
const setting = /^(?:nsubj|obl)/;

function isClose({ precision }: DateRange): boolean {
  return precision === 'day' || precision === 'week';
}

/** The noun that a modifier belongs to is the trigger, or stands right under it as its subject or setting. */
function isSetting({ tokens }: Parsed, up: readonly number[], meeting: number, trigger: number): boolean {
  if (meeting !== trigger) return false;
  return up.length === 0 || (up.length === 1 && setting.test(tokens[up[0]!]!.deprel));
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
