import type { Claim } from '../../schema/claim.ts';
import type { MergedIncident } from '../../schema/merged-incident.ts';
import { dayOf, indexable } from '../storable.ts';

/** What of the claims of an incident goes into its row. */
export interface IncidentClaim {
  readonly mode: string | null;
  readonly source: string | null;
  readonly publisher: string | null;
  readonly article: string;
  readonly confidence: number;
  readonly sortDay: string;
}

const LARGEST_TOLL = 2_147_483_647;

/** The columns of an incident by which lists are narrowed, as the incident stands. */
export function incidentColumns(incident: MergedIncident, claims: readonly IncidentClaim[]) {
  const startsOn = dayOf(incident.date?.start ?? null);
  return {
    type: incident.type,
    status: incident.status,
    modes: distinct(claims.map(({ mode }) => mode)),
    agents: actorsOf(incident.agents),
    patients: actorsOf(incident.patients),
    sources: distinct(claims.map(({ source }) => source)),
    publishers: distinct(claims.map(({ publisher }) => publisher)),
    confidence: Math.max(0, ...claims.map(({ confidence }) => confidence)),
    country: incident.place?.country ? indexable(incident.place.country) : null,
    admin1: incident.place?.admin1 ?? null,
    place: incident.place ? { lon: incident.place.lon, lat: incident.place.lat } : null,
    toll: tollOf(incident),
    startsOn,
    endsOn: dayOf(incident.date?.end ?? null) ?? startsOn,
    sortDay: startsOn ?? claims.map(({ sortDay }) => sortDay).sort()[0] ?? '0001-01-01',
    claims: claims.length,
    articles: new Set(claims.map(({ article }) => article)).size,
    incident,
  };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

function actorsOf(references: Claim['agents']): string[] {
  return [...new Set(references.map(({ actor, text }) => indexable(actor ?? text)))];
}

/** The most dead that any of its figures may mean; null where none tells of dead. */
function tollOf({ counts }: MergedIncident): number | null {
  const killed = counts.filter(({ what }) => what === 'killed').flatMap(({ min, max }) => max ?? min ?? []);
  return killed.length === 0 ? null : Math.min(LARGEST_TOLL, Math.round(Math.max(...killed)));
}
