import { eq, inArray, sql } from 'drizzle-orm';
import type { Account } from '../../schema/account.ts';
import type { MergedIncident } from '../../schema/merged-incident.ts';
import type { Database } from '../database.ts';
import { insertRows } from '../insert-rows.ts';
import { inPortions } from '../portions.ts';
import { storable } from '../storable.ts';
import { claims } from '../tables/claims.ts';
import { incidents } from '../tables/incidents.ts';
import { incidentReviews } from '../tables/merging.ts';
import { correctedIncident } from './corrected-incident.ts';
import { incidentColumns } from './incident-row.ts';
import type { PlacedGroup } from './place-groups.ts';

/**
 * Writes the incidents that groups of accounts tell of, and notes at accounts and claims in which incident they are now. An
 * incident that is as it was is not written again.
 */
export async function writeGroups(
  transaction: Database,
  groups: readonly PlacedGroup[],
  fold: (group: readonly Account[]) => MergedIncident,
): Promise<void> {
  for (const portion of inPortions(groups)) {
    const folded = portion.map(({ incident: id, accounts }) => storable({ ...fold(accounts), id }));
    await writeIncidents(transaction, folded);
    await noteAccounts(transaction, portion);
    await noteClaims(transaction, folded);
  }
}

async function writeIncidents(transaction: Database, folded: readonly MergedIncident[]): Promise<void> {
  const ids = folded.map(({ id }) => id);
  const claimOf = await claimsOf(transaction, folded);
  const there = await transaction.select().from(incidents).where(inArray(incidents.id, ids)).for('update');
  const reviews = await transaction
    .select()
    .from(incidentReviews)
    .where(inArray(incidentReviews.incident, ids));
  const rowOf = new Map(there.map((row) => [row.id, row]));
  const corrections = new Map(reviews.map(({ incident, correction }) => [incident, correction]));
  const added = [];
  for (const incident of folded) {
    const correction = corrections.get(incident.id) ?? null;
    const told = incident.claims.flatMap((id) => claimOf.get(id) ?? []);
    const columns = {
      ...incidentColumns(correctedIncident(incident, correction), told),
      reckoned: correction ? incident : null,
      current: true,
      replacedBy: null,
    };
    const row = rowOf.get(incident.id);
    if (!row) added.push({ id: incident.id, ...columns });
    else if (!row.current || JSON.stringify(row.reckoned ?? row.incident) !== JSON.stringify(incident)) {
      await transaction
        .update(incidents)
        .set({ ...columns, version: row.version + 1 })
        .where(eq(incidents.id, incident.id));
    }
  }
  await insertRows(transaction, incidents, added);
}

/** What of claims goes into the rows of their incidents, by their ids. */
async function claimsOf(transaction: Database, folded: readonly MergedIncident[]) {
  const ids = folded.flatMap((incident) => incident.claims);
  const rows = await transaction
    .select({
      id: claims.id,
      mode: claims.mode,
      source: claims.source,
      publisher: claims.publisher,
      article: claims.article,
      confidence: claims.confidence,
      sortDay: claims.sortDay,
    })
    .from(claims)
    .where(sql`${claims.id} = any(${sql.param(ids)})`);
  return new Map(rows.map((row) => [row.id, row]));
}

async function noteAccounts(transaction: Database, groups: readonly PlacedGroup[]): Promise<void> {
  const rows = groups.flatMap(({ incident, accounts }) => accounts.map(({ id }) => ({ id, incident })));
  await transaction.execute(sql`
    update accounts set incident = placed.incident
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as placed(id text, incident text)
    where accounts.id = placed.id and accounts.incident is distinct from placed.incident`);
}

/** Claims that are in none of these incidents any more are let go, and the others noted where they are now. */
async function noteClaims(transaction: Database, folded: readonly MergedIncident[]): Promise<void> {
  const rows = folded.flatMap(({ id: incident, claims: ids }) => ids.map((id) => ({ id, incident })));
  await transaction.execute(sql`
    update claims set incident = null
    where incident = any(${sql.param(folded.map(({ id }) => id))}) and id <> all(${sql.param(rows.map(({ id }) => id))})`);
  await transaction.execute(sql`
    update claims set incident = placed.incident
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as placed(id text, incident text)
    where claims.id = placed.id and claims.incident is distinct from placed.incident`);
}
