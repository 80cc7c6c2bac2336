import type { Tokenised } from '../../../document/sentence.ts';
import type { CountMention } from '../count-mention.ts';
import type { CountLexicon } from '../lexicon.ts';
import type { PhraseTable } from '../phrase-table.ts';
import { wordsOf } from '../sentence-view.ts';
import { tollWeights } from './toll-weights.ts';

/** A total that may tell of the main incident, with how much it says of it. */
export interface Evidence {
  readonly mention: CountMention;
  readonly value: number;
  readonly weight: number;
}

const tolled = new Set<string>(['killed', 'injured', 'casualties']);
const hypotheticalReach = 4;

/** The totals of people killed and hurt, weighed by where and how they stand. Parts and denied figures are left out. */
export function tollEvidence(
  sentences: readonly Tokenised[],
  counts: readonly CountMention[],
  lexicon: CountLexicon,
): Evidence[] {
  const totals = counts.filter(
    ({ count, partOf, negated }) => tolled.has(count.what) && partOf === null && !negated,
  );
  const told = [...new Set(totals.map(({ sentence }) => sentence))];
  const ranks = new Map(told.map((sentence, rank) => [sentence, rank]));
  const words = new Map(sentences.map((sentence) => [sentence.index, wordsOf(sentence)]));
  const headline = sentences[0]?.index ?? 0;
  return totals.flatMap((mention) => {
    const value = mention.count.min ?? mention.count.max;
    if (value === null) return [];
    const inSentence = words.get(mention.sentence) ?? [];
    const isHeadline = mention.sentence === headline;
    const place = isHeadline
      ? tollWeights.headline
      : 1 / (1 + tollWeights.decay * (ranks.get(mention.sentence) ?? 0));
    const doubt = doubtOf(inSentence, mention, isHeadline, lexicon);
    return [{ mention, value, weight: place * tollWeights.kind[mention.kind] * doubt }];
  });
}

/** Below 1 for what tells of another incident or of what may happen. */
function doubtOf(
  words: readonly string[],
  { trigger }: CountMention,
  isHeadline: boolean,
  lexicon: CountLexicon,
): number {
  const background = !isHeadline && holds(lexicon.background, words, 0, words.length);
  const hypothetical = holds(lexicon.hypothetical, words, Math.max(0, trigger - hypotheticalReach), trigger);
  return (background ? tollWeights.background : 1) * (hypothetical ? tollWeights.hypothetical : 1);
}

function holds(table: PhraseTable<true>, words: readonly string[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (table.longestAt(words, index)) return true;
  }
  return false;
}
