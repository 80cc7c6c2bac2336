import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { IncidentFilter } from '../../schema/claim-filter.ts';
import type { IncidentCorrection } from '../../schema/incident-correction.ts';
import type { MergedIncident } from '../../schema/merged-incident.ts';
import type { Page, PageQuery } from '../../schema/page.ts';
import { Problem } from '../../schema/problem.ts';
import type { IncidentReviewGiven } from '../../schema/review.ts';
import type { MergeStep, ReviewedIncident, StoredIncident } from '../../schema/stored.ts';
import type { Database } from '../database.ts';
import { incidents } from '../tables/incidents.ts';
import { accounts, incidentReviews, mergeDecisions } from '../tables/merging.ts';
import { cursorOf, positionOf } from './cursor.ts';
import { incidentConditions } from './incident-filters.ts';
import { decideOnIncident } from './incident-reviews.ts';
import type { Authored } from './reviews.ts';

/** What a person has put right on an incident, and what it was reckoned to be before. */
export interface IncidentCorrected {
  readonly correction: IncidentCorrection;
  readonly reckoned: MergedIncident;
}

/** Incidents, as they stand. */
export class Incidents {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Incidents that a filter leaves, by the day on which they began (else of the first report), the latest first. */
  async list(filter: IncidentFilter, page: PageQuery): Promise<Page<StoredIncident>> {
    const rows = await incidentListQuery(this.#database, filter, page);
    const shown = rows.slice(0, page.limit);
    const last = rows.length > page.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(storedIncident),
      next: last ? cursorOf({ day: last.sortDay, sequence: last.sequence }) : null,
    };
  }

  /** The incidents of these ids, in their order; those that are not there are left out. */
  async byIds(ids: readonly string[]): Promise<readonly StoredIncident[]> {
    const rows = await incidentRows(this.#database).where(inArray(incidents.id, [...ids]));
    const found = new Map(rows.map((row) => [row.id, storedIncident(row)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** What people have put right on which of these incidents, and what each was reckoned to be before. */
  async corrections(ids: readonly string[]): Promise<ReadonlyMap<string, IncidentCorrected>> {
    const rows = await this.#database
      .select({
        id: incidents.id,
        correction: incidentReviews.correction,
        reckoned: incidents.reckoned,
        incident: incidents.incident,
      })
      .from(incidents)
      .innerJoin(incidentReviews, eq(incidentReviews.incident, incidents.id))
      .where(and(inArray(incidents.id, [...ids]), isNotNull(incidentReviews.correction)));
    return new Map(
      rows.map(({ id, correction, reckoned, incident }) => [
        id,
        { correction: correction!, reckoned: reckoned ?? incident },
      ]),
    );
  }

  /**
   * One incident. One that has become a part of another is that other.
   *
   * @throws {Problem} `store.not-found`
   */
  async read(id: string): Promise<ReviewedIncident> {
    const [row] = await incidentRows(this.#database).where(eq(incidents.id, id));
    if (!row) throw new Problem('store.not-found', `there is no incident ${id}`);
    if (!row.current && row.replacedBy !== null) return this.read(row.replacedBy);
    if (!row.current) throw new Problem('store.not-found', `there is no incident ${id} any more`);
    const [decision] = await this.#database
      .select()
      .from(incidentReviews)
      .where(eq(incidentReviews.incident, id));
    return {
      ...storedIncident(row),
      reckoned: row.reckoned ?? row.incident,
      decision: decision
        ? {
            state: decision.state,
            correction: decision.correction,
            note: decision.note,
            by: decision.by,
            at: decision.at.toISOString(),
          }
        : null,
    };
  }

  /** What a person makes of an incident, see {@link decideOnIncident}. @returns the incident's new version */
  async decide(id: string, given: IncidentReviewGiven, author: Authored): Promise<number> {
    return decideOnIncident(this.#database, id, given, author);
  }

  /** The steps in which people put accounts of an incident together or apart, and that still hold; the latest first. */
  async steps(id: string): Promise<readonly MergeStep[]> {
    const articles = this.#database
      .select({ article: accounts.article })
      .from(accounts)
      .where(eq(accounts.incident, id));
    const rows = await this.#database
      .select()
      .from(mergeDecisions)
      .where(
        and(
          isNull(mergeDecisions.undoneAt),
          or(inArray(mergeDecisions.oneArticle, articles), inArray(mergeDecisions.otherArticle, articles)),
        ),
      )
      .orderBy(desc(mergeDecisions.at));
    const steps = new Map(
      rows.map(({ step, kind, by, at, note }) => [step, { step, kind, by, at: at.toISOString(), note }]),
    );
    return [...steps.values()];
  }
}

/** The query behind the list of incidents: one row more than a page holds, to see whether another page follows. */
export function incidentListQuery(database: Database, filter: IncidentFilter, { cursor, limit }: PageQuery) {
  const conditions: SQL[] = incidentConditions(filter);
  if (cursor !== undefined) {
    const { day, sequence } = positionOf(cursor);
    conditions.push(sql`(${incidents.sortDay}, ${incidents.sequence}) < (${day}::date, ${sequence}::bigint)`);
  }
  return incidentRows(database)
    .where(and(...conditions))
    .orderBy(sql`${incidents.sortDay} desc nulls last`, sql`${incidents.sequence} desc nulls last`)
    .limit(limit + 1);
}

function incidentRows(database: Database) {
  return database
    .select({
      id: incidents.id,
      sequence: incidents.sequence,
      sortDay: incidents.sortDay,
      current: incidents.current,
      replacedBy: incidents.replacedBy,
      version: incidents.version,
      review: incidents.review,
      claims: incidents.claims,
      articles: incidents.articles,
      reckoned: incidents.reckoned,
      incident: incidents.incident,
    })
    .from(incidents);
}

function storedIncident(row: Awaited<ReturnType<typeof incidentListQuery>>[number]): StoredIncident {
  const { id, version, review, claims, articles, incident } = row;
  return { id, version, review, claims, articles, incident };
}
