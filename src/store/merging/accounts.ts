import { isDeepStrictEqual } from 'node:util';
import { arrayOverlaps, inArray, or } from 'drizzle-orm';
import type { Account } from '../../schema/account.ts';
import type { Database } from '../database.ts';
import { digest } from '../digest.ts';
import { insertRows } from '../insert-rows.ts';
import { inPortions } from '../portions.ts';
import { indexable, storable } from '../storable.ts';
import { accountLinks, accounts } from '../tables/merging.ts';
import type { IncidentMerger } from './port.ts';
import { standingRecords } from './standing-records.ts';

/** What has changed since groups were last made. */
export interface AccountChanges {
  /** Accounts that are new, or are not what they were. */
  readonly fresh: ReadonlySet<string>;
  /** Accounts whose groups may be others now: those that are fresh, and those that were linked to one that is not there any more. */
  readonly touched: ReadonlySet<string>;
  /** Incidents that accounts were in which have changed or gone. */
  readonly shaken: ReadonlySet<string>;
}

/** Two accounts that speak for one incident; `one` comes before `other`. */
export type AccountLink = typeof accountLinks.$inferSelect;

interface NewAccount {
  readonly account: Account;
  readonly incident: string | null;
  readonly keys: readonly string[];
}

/**
 * Makes the accounts of some articles anew, with their links to others. One that tells with the claims of a former one stays
 * in its incident for now, so that this keeps its id.
 */
export async function renewAccounts(
  transaction: Database,
  merger: IncidentMerger,
  articles: readonly string[],
): Promise<AccountChanges> {
  const told = (await standingRecords(transaction, articles)).flatMap((record) =>
    merger.accountsOf(record).map(plain),
  );
  const byId = new Map(told.map((account) => [account.id, account]));
  const there = await transaction
    .select()
    .from(accounts)
    .where(inArray(accounts.article, [...articles]));
  const stale = there.filter(({ id, account }) => !isDeepStrictEqual(byId.get(id), account));
  const gone = new Set(stale.map(({ id }) => id));
  const kept = new Set(there.map(({ id }) => id).filter((id) => !gone.has(id)));
  const shaken = new Set(stale.flatMap(({ incident }) => incident ?? []));
  const neighbours = (await linksOf(transaction, [...gone])).flatMap(({ one, other }) => [one, other]);
  if (gone.size > 0) await transaction.delete(accounts).where(inArray(accounts.id, [...gone]));
  const fresh = [...byId.values()]
    .filter(({ id }) => !kept.has(id))
    .map((account): NewAccount => {
      const keys = merger.keysOf(account).map(keyForIndex);
      return { account, incident: formerIncident(account, stale), keys };
    });
  await addAccounts(transaction, fresh);
  await linkAccounts(transaction, merger, fresh);
  const added = fresh.map(({ account }) => account.id);
  return {
    fresh: new Set(added),
    touched: new Set([...neighbours.filter((id) => !gone.has(id)), ...added]),
    shaken,
  };
}

/** The incident of the former account of the same article that shares most claims with one. */
function formerIncident(
  { article, claims }: Account,
  former: readonly (typeof accounts.$inferSelect)[],
): string | null {
  const shared = ({ account }: (typeof former)[number]) =>
    account.claims.filter((id) => claims.includes(id)).length;
  const [closest] = former
    .filter((row) => row.article === article && shared(row) > 0)
    .sort((one, other) => shared(other) - shared(one));
  return closest?.incident ?? null;
}

/** As it comes back from the database. */
function plain(account: Account): Account {
  return storable(JSON.parse(JSON.stringify(account)));
}

async function addAccounts(transaction: Database, added: readonly NewAccount[]): Promise<void> {
  const rows = added.map(({ account, incident, keys }) => {
    return { id: account.id, article: account.article, incident, keys: [...keys], account };
  });
  await insertRows(transaction, accounts, rows);
}

/** Notes which accounts speak for the incident of one of those that were added, these among one another included. */
async function linkAccounts(
  transaction: Database,
  merger: IncidentMerger,
  added: readonly NewAccount[],
): Promise<void> {
  const wanted = [...new Set(added.flatMap(({ keys }) => keys))];
  if (wanted.length === 0) return;
  const candidates = await transaction
    .select({ account: accounts.account, keys: accounts.keys })
    .from(accounts)
    .where(arrayOverlaps(accounts.keys, wanted));
  const byKey = new Map<string, Account[]>(wanted.map((key) => [key, []]));
  for (const { account, keys } of candidates) for (const key of keys) byKey.get(key)?.push(account);
  const links = new Map<string, AccountLink>();
  for (const { account, keys } of added)
    for (const other of new Set(keys.flatMap((key) => byKey.get(key)!))) {
      const link = linkOf(account.id, other.id);
      const name = `${link.one} ${link.other}`;
      if (account.id !== other.id && !links.has(name) && merger.score(account, other) > 0)
        links.set(name, link);
    }
  for (const portion of inPortions([...links.values()]))
    await transaction.insert(accountLinks).values(portion).onConflictDoNothing();
}

function linkOf(id: string, other: string): AccountLink {
  return other < id ? { one: other, other: id } : { one: id, other };
}

/** A key that fits into an index: a long one goes by its digest. */
function keyForIndex(key: string): string {
  return indexable(key) === key ? key : digest(key);
}

/** The links from some accounts. */
export async function linksOf(database: Database, ids: readonly string[]): Promise<AccountLink[]> {
  if (ids.length === 0) return [];
  return database
    .select()
    .from(accountLinks)
    .where(or(inArray(accountLinks.one, [...ids]), inArray(accountLinks.other, [...ids])));
}
