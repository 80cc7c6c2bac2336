import { isDeepStrictEqual } from 'node:util';
import { and, arrayOverlaps, eq, inArray, ne, or } from 'drizzle-orm';
import type { Account } from '../../schema/account.ts';
import type { Database } from '../database.ts';
import { digest } from '../digest.ts';
import { indexable, storable } from '../storable.ts';
import { accountLinks, accounts } from '../tables/merging.ts';
import type { IncidentMerger } from './port.ts';
import { standingRecord } from './standing-record.ts';

/** What has changed since groups were last made. */
export interface AccountChanges {
  /** Accounts that are new, or are not what they were. */
  readonly fresh: Set<string>;
  /** Accounts whose groups may be others now: those that are fresh, and those that were linked to one that is not there any more. */
  readonly touched: Set<string>;
  /** Incidents that accounts were in which have changed or gone. */
  readonly shaken: Set<string>;
}

/**
 * Makes the accounts of an article anew, with their links to others, and notes what changes. One that tells with the claims of
 * a former one stays in its incident for now, so that this keeps its id.
 */
export async function renewAccounts(
  transaction: Database,
  merger: IncidentMerger,
  article: string,
  changes: AccountChanges,
): Promise<void> {
  const record = await standingRecord(transaction, article);
  const told = new Map(
    (record === null ? [] : merger.accountsOf(record)).map((account) => [account.id, plain(account)]),
  );
  const there = await transaction.select().from(accounts).where(eq(accounts.article, article));
  const stale = there.filter(({ id, account }) => !isDeepStrictEqual(told.get(id), account));
  const ids = stale.map(({ id }) => id);
  const kept = new Set(there.map(({ id }) => id).filter((id) => !ids.includes(id)));
  for (const id of await linkedTo(transaction, ids)) changes.touched.add(id);
  if (ids.length > 0) await transaction.delete(accounts).where(inArray(accounts.id, ids));
  for (const { id, incident } of stale) {
    changes.touched.delete(id);
    if (incident !== null) changes.shaken.add(incident);
  }
  for (const account of told.values()) {
    if (kept.has(account.id)) continue;
    await addAccount(transaction, merger, account, formerIncident(account, stale));
    changes.fresh.add(account.id);
    changes.touched.add(account.id);
  }
}

/** The incident of the former account that shares most claims with one. */
function formerIncident(
  { claims }: Account,
  former: readonly (typeof accounts.$inferSelect)[],
): string | null {
  const shared = ({ account }: (typeof former)[number]) =>
    account.claims.filter((id) => claims.includes(id)).length;
  const [closest] = former.filter((row) => shared(row) > 0).sort((one, other) => shared(other) - shared(one));
  return closest?.incident ?? null;
}

/** As it comes back from the database. */
function plain(account: Account): Account {
  return storable(JSON.parse(JSON.stringify(account)));
}

async function addAccount(
  transaction: Database,
  merger: IncidentMerger,
  account: Account,
  incident: string | null,
): Promise<void> {
  const keys = merger.keysOf(account).map(keyForIndex);
  await transaction
    .insert(accounts)
    .values({ id: account.id, article: account.article, incident, keys, account });
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
