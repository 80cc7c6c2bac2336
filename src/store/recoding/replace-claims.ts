import { isDeepStrictEqual } from 'node:util';
import { eq, inArray } from 'drizzle-orm';
import type { Claim } from '../../schema/claim.ts';
import type { ClaimCorrection } from '../../schema/review.ts';
import type { Database } from '../database.ts';
import { insertRows } from '../insert-rows.ts';
import { inPortions } from '../portions.ts';
import { logChange } from '../queries/changes.ts';
import { type ClaimContext, claimColumns, claimId, isOpenEnded } from '../queries/claim-row.ts';
import { claims, reviews } from '../tables/claims.ts';
import { changedFields } from './compare-codings.ts';
import { matchClaims } from './match-claims.ts';

type StoredRow = typeof claims.$inferSelect & { readonly correction: ClaimCorrection | null };

/** A coding that is to stand: its id, its version and its claims. */
export interface NewCoding {
  readonly id: number;
  readonly version: string;
  readonly claims: readonly Claim[];
}

/**
 * Puts the claims of a new coding in the place of those of the one before. A claim that is found again keeps its id and
 * what people decided on it. One that is not found again goes, unless a person has accepted or corrected it: then it
 * stays on that person's word.
 *
 * @returns how many claims the article now has
 */
export async function replaceClaims(
  transaction: Database,
  context: ClaimContext,
  coding: NewCoding,
): Promise<number> {
  const there = await storedRows(transaction, context.id);
  const found = matchClaims(
    there.map((row) => row.coded ?? row.claim),
    coding.claims,
  );
  const again = new Set(found);
  const added = coding.claims.filter((_, index) => found[index] === null);
  await insertRows(transaction, claims, newRows(context, coding, there, added));
  for (const [index, match] of found.entries())
    if (match !== null) await renewClaim(transaction, context, coding, there[match]!, coding.claims[index]!);
  const lost = there.filter((row, index) => !again.has(index) && row.current);
  const kept = lost.filter(
    ({ review, coding: by }) => by === null || review === 'accepted' || review === 'corrected',
  );
  const gone = lost.filter((row) => !kept.includes(row)).map(({ id }) => id);
  for (const ids of inPortions(gone))
    await transaction.update(claims).set({ current: false, incident: null }).where(inArray(claims.id, ids));
  return coding.claims.length + kept.length;
}

/**
 * All claims that the article ever had, those that stand first. They are locked before the corrections are read, so that a
 * decision made meanwhile is either seen or waits.
 */
async function storedRows(transaction: Database, article: string): Promise<StoredRow[]> {
  const rows = await transaction
    .select()
    .from(claims)
    .where(eq(claims.article, article))
    .orderBy(claims.sequence)
    .for('update');
  const decided = await transaction
    .select({ claim: reviews.claim, correction: reviews.correction })
    .from(reviews)
    .innerJoin(claims, eq(claims.id, reviews.claim))
    .where(eq(claims.article, article));
  const corrections = new Map(decided.map(({ claim, correction }) => [claim, correction]));
  return rows
    .map((row) => ({ ...row, correction: corrections.get(row.id) ?? null }))
    .sort((one, other) => Number(other.current) - Number(one.current));
}

/** Adds the claims of articles that never had any. */
export async function addFirstClaims(
  transaction: Database,
  coded: readonly { readonly context: ClaimContext; readonly coding: NewCoding }[],
): Promise<void> {
  await insertRows(
    transaction,
    claims,
    coded.flatMap(({ context, coding }) => newRows(context, coding, [], coding.claims)),
  );
}

function newRows(
  context: ClaimContext,
  coding: NewCoding,
  there: readonly StoredRow[],
  added: readonly Claim[],
): (typeof claims.$inferInsert)[] {
  const taken = new Set(there.map(({ id }) => id));
  return added.map((claim) => {
    const id = claimId(context.id, claim, taken);
    taken.add(id);
    const outcome = isOpenEnded(claim) ? ('open' as const) : null;
    return { id, article: context.id, coding: coding.id, outcome, ...claimColumns(claim, context) };
  });
}

async function renewClaim(
  transaction: Database,
  context: ClaimContext,
  coding: NewCoding,
  row: StoredRow,
  read: Claim,
): Promise<void> {
  const before = row.coded ?? row.claim;
  if (row.current && isDeepStrictEqual(before, read)) {
    await transaction.update(claims).set({ coding: coding.id }).where(eq(claims.id, row.id));
    return;
  }
  const fields = changedFields(before, read);
  const standing = row.correction ? ({ ...read, ...row.correction } as Claim) : read;
  await transaction
    .update(claims)
    .set({
      ...claimColumns(standing, context),
      coding: coding.id,
      current: true,
      coded: row.correction ? read : null,
      outcome: isOpenEnded(read) ? (row.outcome ?? 'open') : null,
      version: row.version + 1,
    })
    .where(eq(claims.id, row.id));
  if (row.review === 'unreviewed' || fields.length === 0) return;
  await logChange(transaction, {
    who: `coder ${coding.version}`,
    action: 'recode',
    subject: row.id,
    version: row.version + 1,
    before: pick(before, fields),
    after: pick(read, fields),
  });
}

function pick(claim: Claim, fields: readonly string[]): object {
  return Object.fromEntries(fields.map((name) => [name, claim[name as keyof Claim] ?? null]));
}
