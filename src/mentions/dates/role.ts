import type { DateRole } from './date-mention.ts';
import type { Line } from './grammar/line.ts';
import type { TimePhrase } from './grammar/phrase.ts';
import type { Tense } from './tense.ts';

/** What a phrase of time does in its sentence; see {@link DateRole}. */
export function roleOf(line: Line, phrase: TimePhrase, tense: Tense): DateRole {
  if (isName(line, phrase)) return 'name';
  if (isModifier(line, phrase)) return 'modifier';
  return tense.isSaying ? 'saying' : 'time';
}

/** "the Sept. 11 attacks", "the March 14 Alliance", "9 October Avenue": a date within a name. */
function isName(line: Line, { first, next, kind }: TimePhrase): boolean {
  const { namedDateNouns, namedAfterDates, determiners } = line.lexicon.words;
  const behind = line.atoms[next];
  if (behind === undefined || kind !== 'day') return false;
  const named = line.lexicon.namedDates.at(line.words, first);
  if (named !== null && named.next >= next && namedDateNouns.has(behind.lower)) return true;
  if (namedAfterDates.has(behind.lower)) return true;
  return behind.isCapital && behind.xpos.startsWith('NNP') && determiners.has(line.words[first - 1] ?? '');
}

/** "Friday's attack", "the 2014 war": the phrase belongs to the noun behind it. */
function isModifier(line: Line, { first, next }: TimePhrase): boolean {
  if (line.words[next] === "'s") return true;
  const behind = line.atoms[next];
  const isNoun = behind?.xpos.startsWith('NN') || behind?.xpos.startsWith('JJ');
  return isNoun === true && line.lexicon.words.determiners.has(line.words[first - 1] ?? '');
}
