import type { Tagged } from '../../document/sentence.ts';
import type { DateRange } from '../../schema/date-range.ts';
import { dayOfIso } from './calendar.ts';
import { aroundPublication, upToPublication } from './choose-date.ts';
import type { DateMention } from './date-mention.ts';
import type { DateReading } from './find-dates.ts';
import { type Line, lineOf } from './grammar/line.ts';
import type { TimeLexicon } from './lexicon.ts';

/**
 * When the main event of a report happened: of the phrases that date past things, the one that stands best for the deed
 * (beside words of violence, early in the report, a day rather than a month), against those beside words of what
 * followed it (arrest, court, funeral, statement). Falls back on the days up to publication; null where no day is known.
 */
export function mainDate(
  sentences: readonly Tagged[],
  dates: DateReading,
  lexicon: TimeLexicon,
): DateRange | null {
  let best: { readonly range: DateRange; readonly score: number } | null = null;
  const lines = new Map<number, Line>();
  for (const mention of dates.mentions) {
    const range = upToPublication(mention.range, dates);
    if (range === null || !canDate(mention)) continue;
    const line = lines.get(mention.sentence) ?? lineOf(sentences[mention.sentence]!, lexicon);
    lines.set(mention.sentence, line);
    const score = scoreOf(mention, range, line);
    if (best === null || score > best.score) best = { range, score };
  }
  return best !== null && best.score > 0 ? best.range : aroundPublication(dates);
}

function canDate({ role, aspect, relation, range }: DateMention): boolean {
  if (role === 'name' || aspect === 'future' || range.precision === 'open' || range.precision === 'year')
    return false;
  return relation === 'at' || relation === 'during' || relation === 'after';
}

function scoreOf(mention: DateMention, range: DateRange, line: Line): number {
  const deed = nearness(line, mention, line.lexicon.words.deeds);
  const aftermath = nearness(line, mention, line.lexicon.words.aftermath);
  let score = 2 * deed - 2 * aftermath + 2 / (1 + mention.sentence / 4);
  if (mention.role === 'saying') score -= 2;
  if (dayOfIso(range.end)! - dayOfIso(range.start)! > 2) score -= 1;
  return score;
}

/** 1 beside a phrase, falling with distance to 0. */
function nearness(line: Line, mention: DateMention, words: ReadonlySet<string>): number {
  let nearest = 0;
  line.atoms.forEach((atom, index) => {
    if (!words.has(line.words[index]!)) return;
    const distance = atom.token < mention.first ? mention.first - atom.token : atom.token - mention.last + 1;
    nearest = Math.max(nearest, 1 / (1 + Math.max(0, distance) / 6));
  });
  return nearest;
}
