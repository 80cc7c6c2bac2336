import { isDeepStrictEqual } from 'node:util';
import { and, arrayOverlaps, eq, inArray, ne, or } from 'drizzle-orm';
import type { Account } from '../../schema/account.ts';
import type { Database } from '../database.ts';
import { digest } from '../digest.ts';
import { indexable, storable } from '../storable.ts';
import { accountLinks, accounts } from '../tables/merging.ts';
import type { IncidentMerger } from './port.ts';
import { standingRecord } from './standing-record.ts';

/**
 * Makes the accounts of an article anew, with their links to others. Puts into `touched` the accounts whose groups may have
 * changed by it: those that are new, and those that were linked to one that has changed or gone.
 *
 * @returns whether any account has changed, come or gone
 */
export async function renewAccounts(
  transaction: Database,
  merger: IncidentMerger,
  article: string,
  touched: Set<string>,
): Promise<boolean> {
  const record = await standingRecord(transaction, article);
  const told = new Map(
    (record === null ? [] : merger.accountsOf(record)).map((account) => [account.id, plain(account)]),
  );
  const there = await transaction.select().from(accounts).where(eq(accounts.article, article));
  const stale = there
    .filter(({ id, account }) => !isDeepStrictEqual(told.get(id), account))
    .map(({ id }) => id);
  const kept = new Set(there.map(({ id }) => id).filter((id) => !stale.includes(id)));
  for (const id of await linkedTo(transaction, stale)) touched.add(id);
  if (stale.length > 0) await transaction.delete(accounts).where(inArray(accounts.id, stale));
  for (const id of stale) touched.delete(id);
  const fresh = [...told.values()].filter(({ id }) => !kept.has(id));
  for (const account of fresh) {
    await addAccount(transaction, merger, account);
    touched.add(account.id);
  }
  return stale.length + fresh.length > 0;
}

/** As it comes back from the database. */
function plain(account: Account): Account {
  return storable(JSON.parse(JSON.stringify(account)));
}

async function addAccount(transaction: Database, merger: IncidentMerger, account: Account): Promise<void> {
  const keys = merger.keysOf(account).map(keyForIndex);
  await transaction.insert(accounts).values({ id: account.id, article: account.article, keys, account });
  if (keys.length === 0) return;
  const candidates = await transaction
    .select({ account: accounts.account })
    .from(accounts)
    .where(and(arrayOverlaps(accounts.keys, keys), ne(accounts.id, account.id)));
  const links = candidates
    .map(({ account: other }) => other)
    .filter((other) => merger.score(account, other) > 0)
    .map(({ id }) => (id < account.id ? { one: id, other: account.id } : { one: account.id, other: id }));
  if (links.length > 0) await transaction.insert(accountLinks).values(links).onConflictDoNothing();
}

/** A key that fits into an index: a long one goes by its digest. */
function keyForIndex(key: string): string {
  return indexable(key) === key ? key : digest(key);
}

/** The accounts that links lead to from some. */
export async function linkedTo(database: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const links = await database
    .select()
    .from(accountLinks)
    .where(or(inArray(accountLinks.one, [...ids]), inArray(accountLinks.other, [...ids])));
  return [...new Set(links.flatMap(({ one, other }) => [one, other]))];
}
