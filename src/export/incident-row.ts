import { articlesOf } from './articles.ts';
import { backLinks } from './back-links.ts';
import { deathsOf } from './deaths.ts';
import { deedOfIncident } from './deed.ts';
import { describeIncident } from './description.ts';
import { labelsOf } from './labels.ts';
import { labelContext, type Run } from './run.ts';
import type { SourcedIncident } from './sourced.ts';

/** What a column of the plain table of incidents holds. A day is written YYYY-MM-DD. */
export type ColumnType = 'whole' | 'number' | 'text' | 'day';

/** The columns of the plain table of incidents, by name, with their types: what GIS users load. */
export const incidentColumns = {
  incident_id: 'text',
  type: 'text',
  mode: 'text',
  status: 'text',
  agents: 'text',
  agent_ids: 'text',
  patients: 'text',
  patient_ids: 'text',
  date_start: 'day',
  date_end: 'day',
  date_precision: 'text',
  place: 'text',
  admin1: 'text',
  country: 'text',
  country_code: 'text',
  latitude: 'number',
  longitude: 'number',
  place_precision: 'text',
  radius_km: 'number',
  killed_low: 'whole',
  killed_best: 'whole',
  killed_high: 'whole',
  figures: 'text',
  description: 'text',
  sources: 'whole',
  publishers: 'text',
  claim_ids: 'text',
  spans: 'text',
} as const satisfies { readonly [column: string]: ColumnType };

/** A row of the plain table: null where it is not known. Several values of one cell are parted by semicolons. */
export type IncidentRow = {
  readonly [column in keyof typeof incidentColumns]:
    | ((typeof incidentColumns)[column] extends 'text' | 'day' ? string : number)
    | null;
};

/** What deaths without a number count in the plain table: the least that the words can mean. */
const unspecified = 1;

/** An incident as one row. */
export function incidentRow(sourced: SourcedIncident, run: Run): IncidentRow {
  const { incident, claims } = sourced;
  const { place, date } = incident;
  const context = labelContext(sourced, run);
  const { codebooks } = run.settings;
  const deed = deedOfIncident(sourced, context.actors, codebooks);
  const killed = (choice: 'low' | 'best' | 'high') =>
    deed.killed ? deathsOf(incident.counts, { choice, unspecified, codebooks }).total : null;
  const articles = articlesOf(claims);
  const links = backLinks(claims);
  return {
    incident_id: incident.id,
    type: incident.type,
    mode: deed.mode,
    status: incident.status,
    agents: joined(labelsOf(incident.agents, context)),
    agent_ids: joined(registryIds(incident.agents)),
    patients: joined(labelsOf(incident.patients, context)),
    patient_ids: joined(registryIds(incident.patients)),
    date_start: date?.start ?? null,
    date_end: date?.end ?? null,
    date_precision: date?.precision ?? null,
    place: place?.name ?? null,
    admin1: place?.admin1 ?? null,
    country: place?.country ?? null,
    country_code: (place?.country && run.lookup.byName.get(place.country)?.iso3) || null,
    latitude: place?.lat ?? null,
    longitude: place?.lon ?? null,
    place_precision: place?.precision ?? null,
    radius_km: place?.radiusKm ?? null,
    killed_low: killed('low'),
    killed_best: killed('best'),
    killed_high: killed('high'),
    figures: JSON.stringify(incident.counts.map(({ bySource, ...count }) => count)),
    description: describeIncident(sourced, context),
    sources: articles.length,
    publishers: joined(articles.flatMap(({ publisher }) => publisher ?? [])),
    claim_ids: joined(links.claims),
    spans: joined(links.spans),
  };
}

/** Ids that the registry has; those local to an article could hold a name, and mean nothing outside of it. */
function registryIds(references: SourcedIncident['incident']['agents']): string[] {
  return references.flatMap(({ actor }) => (actor === null || actor.startsWith('local:') ? [] : [actor]));
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : [...new Set(values)].join('; ');
}
