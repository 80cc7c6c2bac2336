import type { Tagged } from '../../document/sentence.ts';
import type { DateRange } from '../../schema/date-range.ts';
import { aroundPublication } from './choose-date.ts';
import { dateCandidates } from './date-evidence.ts';
import type { DateReading } from './find-dates.ts';
import type { TimeLexicon } from './lexicon.ts';

/**
 * When the main event of a report happened: of the times named for past things, the one with the most evidence (early
 * in the report, beside words of violence rather than of arrest, trial or statement, with an hour, …), each piece
 * weighed by `mainDateWeights` of the lexicon, which `npm run train:main-date` learns. The first sentence is taken to be
 * the headline. Where no time named has more than what speaks for none of them, the days up to publication; null where
 * no day is known. A caller that needs one day takes the middle of the range.
 */
export function mainDate(
  sentences: readonly Tagged[],
  dates: DateReading,
  lexicon: TimeLexicon,
): DateRange | null {
  let best: { readonly range: DateRange | null; readonly score: number } | null = null;
  for (const { range, evidence } of dateCandidates(sentences, dates, lexicon)) {
    let score = 0;
    for (const name of evidence) score += lexicon.mainDateWeights.get(name) ?? 0;
    if (best === null || score > best.score) best = { range, score };
  }
  return best?.range ?? aroundPublication(dates);
}
