import { and, eq, inArray, sql } from 'drizzle-orm';
import { Problem } from '../../schema/problem.ts';
import { type IncidentReviewGiven, IncidentReviewInput } from '../../schema/review.ts';
import type { Database } from '../database.ts';
import { correctedIncident } from '../merging/corrected-incident.ts';
import { incidentColumns } from '../merging/incident-row.ts';
import { storable } from '../storable.ts';
import { claims } from '../tables/claims.ts';
import { incidents } from '../tables/incidents.ts';
import { incidentReviews } from '../tables/merging.ts';
import { logChange } from './changes.ts';
import type { Authored } from './reviews.ts';

/**
 * Accepts, corrects, rejects or leaves open an incident, or takes a decision back (`unreviewed`). A correction holds for as
 * long as the incident does, whatever reports are added to it.
 *
 * @returns the incident's new version
 * @throws {Problem} `store.not-found`, `store.version-conflict`, `store.bad-change`
 */
export async function decideOnIncident(
  database: Database,
  id: string,
  given: IncidentReviewGiven,
  { who, version }: Authored,
): Promise<number> {
  const { state, correction, note } = parseReview(given);
  return database.transaction(async (transaction) => {
    const row = await lockIncident(transaction, id, version);
    const reckoned = row.reckoned ?? row.incident;
    const standing = correctedIncident(reckoned, correction);
    const told = await transaction.select().from(claims).where(inArray(claims.id, reckoned.claims));
    const [former] = await transaction.select().from(incidentReviews).where(eq(incidentReviews.incident, id));
    const next = { state, correction, note, by: who, at: sql`now()` };
    await transaction
      .insert(incidentReviews)
      .values({ incident: id, ...next })
      .onConflictDoUpdate({ target: incidentReviews.incident, set: next });
    await transaction
      .update(incidents)
      .set({
        ...incidentColumns(standing, told),
        reckoned: correction ? reckoned : null,
        review: state,
        version: version + 1,
      })
      .where(eq(incidents.id, id));
    const before = former ? { state: former.state, correction: former.correction, note: former.note } : null;
    await logChange(transaction, {
      who,
      action: 'incident.review',
      subject: id,
      version: version + 1,
      before,
      after: { state, correction, note },
    });
    return version + 1;
  });
}

function parseReview(given: IncidentReviewGiven): IncidentReviewInput {
  const parsed = IncidentReviewInput.safeParse(storable(given));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem('store.bad-change', `${issue!.path.join('.')}: ${issue!.message}`);
}

/**
 * Reads an incident and keeps others from changing it until the transaction ends; `version` null does not look at which
 * version it is at.
 */
export async function lockIncident(transaction: Database, id: string, version: number | null) {
  const [row] = await transaction
    .select()
    .from(incidents)
    .where(and(eq(incidents.id, storable(id)), incidents.current))
    .for('update');
  if (!row) throw new Problem('store.not-found', `there is no incident ${id}`);
  if (version !== null && row.version !== version) {
    throw new Problem('store.version-conflict', `${id} is at version ${row.version}, not ${version}`, id);
  }
  return row;
}
