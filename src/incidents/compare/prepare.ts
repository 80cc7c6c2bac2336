import { dayOfIso } from '../../mentions/dates/calendar.ts';
import type { Account } from '../../schema/account.ts';
import type { WordWeights } from '../account/word-weights.ts';
import { countWords, wordsOf } from '../account/words.ts';
import type { PreparedAccount } from './evidence.ts';
import { vectorOf } from './vector.ts';

/** What a pair of names that many reports hold is worth beside one that hardly any does. */
const knownName = 0.5;

/** Makes an account ready to be compared. */
export function prepareAccount(account: Account, words: WordWeights): PreparedAccount {
  const { date, publishedOn } = account;
  return {
    account,
    text: vectorOf(account.words, words),
    title: vectorOf(account.isMain ? countWords(wordsOf(account.title)) : [], words),
    rareWords: new Set(account.words.map(([word]) => word).filter((word) => words.isRare(word))),
    names: new Map(account.names.map((name) => [name, worthOf(name, words)])),
    people: new Set(account.people),
    ages: new Set(account.ages),
    days: date && daysOf(date.start, date.end),
    published: publishedOn === null ? null : dayOfIso(publishedOn),
  };
}

function worthOf(name: string, words: WordWeights): number {
  return words.isRare(name) ? 1 : knownName * words.weight(name);
}

function daysOf(start: string, end: string): PreparedAccount['days'] {
  const [first, last] = [dayOfIso(start), dayOfIso(end)];
  return first === null || last === null ? null : { first, last };
}
