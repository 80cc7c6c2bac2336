import type { Account } from '../src/schema/account.ts';

/** An account in which nothing is said but what `rest` says: of an assault, the main incident of its article. */
export function accountWith(id: string, rest: Partial<Account> = {}): Account {
  return {
    id,
    article: id.split('#')[0]!,
    title: '',
    publisher: null,
    publishedOn: null,
    claims: [],
    spans: [],
    type: 'ASSAULT',
    modes: [],
    status: 'happened',
    isMain: true,
    date: null,
    places: [],
    agents: [],
    patients: [],
    tolls: [],
    weapons: [],
    words: [],
    names: [],
    people: [],
    ages: [],
    signature: { minima: [], shingles: 0 },
    ...rest,
  };
}
