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

/** "the Sept. 11 attacks", "the March 14 Alliance": a date within a name. */
function isName(line: Line, { first, next, kind }: TimePhrase): boolean {
  const named = line.lexicon.namedDates.at(line.words, first);
  const behind = line.words[next] ?? '';
  if (named !== null && named.next >= next && line.lexicon.words.namedDateNouns.has(behind)) return true;
  const atom = line.atoms[next];
  return (
    kind === 'day' &&
    line.atoms[first]!.token > 0 &&
    line.lexicon.words.determiners.has(line.words[first - 1] ?? '') &&
    atom?.isCapital === true &&
    atom.xpos.startsWith('NNP')
  );
}

/** "Friday's attack", "the 2014 war": the phrase belongs to the noun behind it. */
function isModifier(line: Line, { first, next }: TimePhrase): boolean {
  if (line.words[next] === "'s") return true;
  const behind = line.atoms[next];
  const isNoun = behind?.xpos.startsWith('NN') || behind?.xpos.startsWith('JJ');
  return isNoun === true && line.lexicon.words.determiners.has(line.words[first - 1] ?? '');
}
