import type { DateRelation } from '../date-mention.ts';
import type { RelationWord } from '../lexicon.ts';
import type { TimeContext, TimeValue } from '../time-value.ts';
import type { Line, Reading } from './line.ts';
import { readRange } from './time.ts';

/** A phrase of time with the word that relates it: atoms `[first, next)` are what is quoted. */
export interface TimePhrase extends Reading {
  readonly first: number;
  readonly relation: DateRelation;
  /** The time as it is named, before the relation turns it. */
  readonly named: TimeValue;
}

/** Every phrase of time in a sentence, from left to right; of phrases that overlap the one that begins first. */
export function readPhrases(line: Line): TimePhrase[] {
  const phrases: TimePhrase[] = [];
  for (let at = 0; at < line.atoms.length; ) {
    const phrase = readPhrase(line, at);
    if (phrase !== null) phrases.push(phrase);
    at = phrase?.next ?? at + 1;
  }
  return phrases;
}

function readPhrase(line: Line, at: number): TimePhrase | null {
  return readOpened(line, at) ?? readRelated(line, at) ?? readBare(line, at);
}

/** "between 3 and 5 March", "from 2003 to 2011" */
function readOpened(line: Line, at: number): TimePhrase | null {
  if (!line.lexicon.words.rangeFrom.has(line.words[at] ?? '')) return null;
  const time = readRange(line, skipFillers(line, at + 1), true);
  if (time === null) return null;
  const isList = line.words.slice(at + 1, time.next).some((word) => word === 'and' || word === 'to');
  return time.isRange || (isList && time.kind === 'day')
    ? { ...time, named: time.value, first: at, relation: 'during' }
    : null;
}

/** Relations whose words are quoted, because without them the phrase would mean another time. */
const quoted: ReadonlySet<RelationWord> = new Set(['since', 'until', 'before', 'after']);

function readRelated(line: Line, at: number): TimePhrase | null {
  const relation = line.lexicon.relations.at(line.words, at);
  if (relation === null) return null;
  const bare = readRange(line, relation.next, false);
  const from = bare === null ? skipFillers(line, relation.next) : relation.next;
  const time = bare ?? readRange(line, from, false);
  if (time === null) return null;
  const { partsOfDay } = line.lexicon.words;
  const isHour = partsOfDay.has(line.words[from] ?? '');
  const meaning =
    relation.value === 'from' ? meaningOfFrom(line, at, time.next) : isHour ? 'at' : relation.value;
  return {
    ...time,
    named: time.value,
    first: quoted.has(meaning) ? at : from,
    relation: meaning,
    value: relate(meaning, time.value),
  };
}

function readBare(line: Line, at: number): TimePhrase | null {
  const time = readRange(line, at, false);
  return time && { ...time, named: time.value, first: at, relation: 'at' };
}

/** "from Monday" begins something at the head of a sentence or before "on"; "footage from Monday" only dates it. */
function meaningOfFrom(line: Line, at: number, behind: number): DateRelation {
  return at === 0 || line.lexicon.words.onward.has(line.words[behind] ?? '') ? 'since' : 'at';
}

function skipFillers(line: Line, at: number): number {
  const first = line.lexicon.fillers.at(line.words, at)?.next ?? at;
  return line.lexicon.fillers.at(line.words, first)?.next ?? first;
}

function relate(relation: DateRelation, value: TimeValue): TimeValue {
  switch (relation) {
    case 'since':
      return (context) => since(value, context);
    case 'until':
    case 'before':
    case 'after':
      return (context) => {
        const found = value(context);
        return found && { ...found, precision: 'open' };
      };
    default:
      return value;
  }
}

function since(value: TimeValue, context: TimeContext): ReturnType<TimeValue> {
  const direction = context.direction === 'future' ? 'future' : 'past';
  const found = value({ ...context, direction });
  return found && { ...found, end: Math.max(found.end, context.reference ?? found.end), precision: 'open' };
}
