import type { Actor } from '../schema/actor.ts';
import type { Article } from '../schema/article.ts';
import type { Claim } from '../schema/claim.ts';
import type { Incident } from '../schema/incident.ts';
import type { IncidentCorrection } from '../schema/incident-correction.ts';
import type { Record } from '../schema/record.ts';

/** A claim with the article it was read from. `id` is unique across articles; `claim.id` is so in its article only. */
export interface SourcedClaim {
  readonly id: string;
  readonly claim: Claim;
  readonly article: Article;
  /** The actors that its references lead to, at least. */
  readonly actors: readonly Actor[];
  /** The incident that it tells of, by the incident's own unique id; null for a claim that tells of none. */
  readonly incident: string | null;
  /** What a person has put right on that incident; not given where nobody has. */
  readonly corrected?: CorrectedIncident;
}

/** What a person has put right on an incident, and what it was reckoned to be before. */
export interface CorrectedIncident {
  readonly reckoned: Pick<Incident, 'type' | 'status'>;
  readonly correction: IncidentCorrection;
  /** The parts of this claim that a person has put right on the claim itself, which stand. */
  readonly own: readonly string[];
}

/**
 * An incident with all it was read from, of one article or of many. `incident.id` is unique across articles, and
 * `incident.claims`, `merged` and the `claim` of each figure name `SourcedClaim.id`.
 */
export interface SourcedIncident {
  readonly incident: Incident;
  readonly claims: readonly SourcedClaim[];
  /** The actors that references of the incident and of its claims lead to, at least. */
  readonly actors: readonly Actor[];
}

/** An id of something in an article, made unique across articles. */
function globalId(article: { readonly id: string }, local: string): string {
  return `${article.id}#${local}`;
}

/** The claims of one record, in its order. */
export function claimsOf(record: Record): SourcedClaim[] {
  const { article, actors, claims, incidents } = record;
  const incidentOf = new Map(
    incidents.flatMap(({ id, claims: told }) => told.map((claim) => [claim, globalId(article, id)] as const)),
  );
  return claims.map((claim) => ({
    id: globalId(article, claim.id),
    claim,
    article,
    actors,
    incident: incidentOf.get(claim.id) ?? null,
  }));
}

/** The incidents of one record, in its order. Claims that the record does not hold are passed over. */
export function incidentsOf(record: Record): SourcedIncident[] {
  const { article, actors, incidents } = record;
  const byId = new Map(claimsOf(record).map((sourced) => [sourced.id, sourced]));
  return incidents.map((incident) => {
    const lifted = liftIncident(article, incident);
    return { incident: lifted, claims: lifted.claims.flatMap((id) => byId.get(id) ?? []), actors };
  });
}

function liftIncident(article: Article, incident: Incident): Incident {
  const lift = (id: string) => globalId(article, id);
  return {
    ...incident,
    id: lift(incident.id),
    claims: incident.claims.map(lift),
    merged: incident.merged.map((merge) => ({ ...merge, claim: lift(merge.claim) })),
    counts: incident.counts.map((count) => ({
      ...count,
      bySource: count.bySource.map((figure) => ({ ...figure, claim: figure.claim && lift(figure.claim) })),
    })),
  };
}

/** Records of which the incidents were brought together across articles; incidents name claims by their unique ids. */
export interface MergedRecords {
  readonly records: readonly Record[];
  readonly claims: ReadonlyMap<string, SourcedClaim>;
  readonly incidents: readonly Incident[];
}

/** The incidents of merged records, with what each was read from. */
export async function* mergedIncidents({
  claims,
  incidents,
}: MergedRecords): AsyncGenerator<SourcedIncident, void> {
  for (const incident of incidents) {
    const told = incident.claims.flatMap((id) => claims.get(id) ?? []);
    const actors = [
      ...new Map(told.flatMap((claim) => claim.actors.map((actor) => [actor.id, actor]))).values(),
    ];
    yield { incident, claims: told, actors };
  }
}

/** The claims of records as they come. */
export async function* eachClaim(records: AsyncIterable<Record>): AsyncGenerator<SourcedClaim, void> {
  for await (const record of records) yield* claimsOf(record);
}

/** The incidents of records as they come. */
export async function* eachIncident(records: AsyncIterable<Record>): AsyncGenerator<SourcedIncident, void> {
  for await (const record of records) yield* incidentsOf(record);
}
