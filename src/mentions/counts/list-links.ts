import type { Counted } from './counted.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Reading } from './reading.ts';

/** What a member of a list is tied to next, and whether by "and" or the like rather than a comma alone. */
export interface Link {
  readonly next: NounPhrase | undefined;
  readonly joiner: boolean;
}

/** The next member behind a phrase, past its age and what says who it is. */
export function linkBehind(reading: Reading, phrase: NounPhrase, { kind }: Counted): Link | null {
  const aged = pastAge(reading, phrase.last + 1);
  const start = kind === 'name' || kind === 'person' ? pastApposition(reading, aged) : aged;
  const comma = reading.words[start] === ',' ? 1 : 0;
  const joiner = reading.lexicon.listJoiners.longestAt(reading.words, start + comma);
  if (!comma && !joiner) return null;
  const next = reading.phraseAt[start + comma + (joiner?.length ?? 0)];
  return next ? { next, joiner: joiner !== null } : null;
}

const longestApposition = 12;

/** Past ", a senior leader of the group" where another comma closes it. */
function pastApposition({ words, tokens, phraseAt, lexicon }: Reading, index: number): number {
  const opener = words[index + 1] ?? '';
  if (words[index] !== ',' || !(opener === 'the' || lexicon.words.oneDeterminers.has(opener))) return index;
  let at = index + 1;
  while (at < index + longestApposition) {
    const phrase = phraseAt[at];
    if (!phrase) break;
    at = phrase.last + 1;
    if (tokens[at]?.upos === 'ADP') at += 1;
  }
  return words[at] === ',' ? at : index;
}

/** Past ", 21" or ", 21," behind a name. */
function pastAge({ words, tokens }: Reading, index: number): number {
  if (words[index] !== ',' || !/^\d{1,3}$/.test(words[index + 1] ?? '')) return index;
  const behind = words[index + 2] ?? '';
  const ends = /^(?:,|and|&)$/.test(behind) || (tokens[index + 2]?.upos === 'PUNCT' && behind !== '-');
  return ends ? index + 2 : index;
}

/** The member before a phrase. */
export function linkBefore(reading: Reading, { first }: NounPhrase): Link | null {
  const { words, lexicon, phraseAt } = reading;
  for (const length of [1, 2, 3]) {
    const start = first - length;
    const joiner = start >= 0 ? lexicon.listJoiners.longestAt(words, start) : null;
    if (joiner?.length !== length) continue;
    return {
      next: phraseAt[beforeAge(reading, words[start - 1] === ',' ? start - 2 : start - 1)],
      joiner: true,
    };
  }
  if (words[first - 1] !== ',') return null;
  return { next: phraseAt[beforeAge(reading, first - 2)], joiner: false };
}

/** From the number of ", 21" back to the name. */
function beforeAge({ words }: Reading, index: number): number {
  return /^\d{1,3}$/.test(words[index] ?? '') && words[index - 1] === ',' ? index - 2 : index;
}
