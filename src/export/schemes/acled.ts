import { articlesOf, publisherOf } from '../articles.ts';
import { backLinkText } from '../back-links.ts';
import type { Codebook, Country, Entry } from '../codebooks/codebook.ts';
import { entryFor } from '../codebooks/match.ts';
import { deathsOf } from '../deaths.ts';
import { deedOfIncident } from '../deed.ts';
import { type Cell, csvRow } from '../delimited.ts';
import { describeIncident } from '../description.ts';
import type { LabelContext } from '../labels.ts';
import { codebookOf, labelContext, type Run, type Transform } from '../run.ts';
import type { SourcedIncident } from '../sourced.ts';
import { stableNumber } from '../stable-number.ts';
import { acledSides } from './acled-sides.ts';
import { whyUnfit } from './unfit.ts';

/** The 31 columns, in the scheme's order. */
export const acledColumns = [
  ...[
    'event_id_cnty',
    'event_date',
    'year',
    'time_precision',
    'disorder_type',
    'event_type',
    'sub_event_type',
  ],
  ...['actor1', 'assoc_actor_1', 'inter1', 'actor2', 'assoc_actor_2', 'inter2', 'interaction'],
  ...['civilian_targeting', 'iso', 'region', 'country', 'admin1', 'admin2', 'admin3', 'location'],
  ...[
    'latitude',
    'longitude',
    'geo_precision',
    'source',
    'source_scale',
    'notes',
    'fatalities',
    'tags',
    'timestamp',
  ],
] as const;

type Row = { readonly [column in (typeof acledColumns)[number]]: Cell };

/** Incidents as ACLED-shaped CSV. What ACLED would not code is left out, and the notes say how many and why. */
export const exportAcled: Transform<SourcedIncident> = async function* (incidents, run) {
  yield csvRow(acledColumns);
  for await (const incident of incidents) {
    const row = acledRow(incident, run);
    if (typeof row === 'string') {
      run.notes.leftOut(row);
      continue;
    }
    run.notes.wrote();
    yield csvRow(acledColumns.map((column) => row[column]));
  }
};

/** The row of an incident, or why it has none. */
export function acledRow(sourced: SourcedIncident, run: Run): Row | string {
  const codebook = codebookOf(run, 'acled');
  const context = labelContext(sourced, run);
  const entry = entryFor(codebook, deedOfIncident(sourced, context.actors, run.settings.codebooks));
  if (!entry?.to) return entry?.why ?? 'The codebook has no entry for it.';
  const unfit = whyUnfit(sourced.incident, run.settings);
  if (unfit !== null) return unfit;
  const { incident, claims } = sourced;
  const country = incident.place?.country ? run.lookup.byName.get(incident.place.country) : undefined;
  return {
    event_id_cnty: `${country?.iso3 ?? 'XXX'}${stableNumber(incident.id)}`,
    ...dateCells(sourced, codebook),
    ...typeCells(entry, codebook),
    ...acledSides(sourced, { entry, codebook, context, country, codebooks: run.settings.codebooks }),
    ...placeCells(sourced, codebook, country),
    source: [...new Set(articlesOf(claims).map(publisherOf))].join('; '),
    source_scale: null,
    notes: describeIncident(sourced, context),
    fatalities: fatalities(sourced, entry, codebook, context),
    tags: backLinkText(incident.id, claims),
    timestamp: Math.floor(run.settings.at.getTime() / 1000),
  };
}

function dateCells({ incident: { date } }: SourcedIncident, { precision }: Codebook) {
  return {
    event_date: date?.start,
    year: date ? Number(date.start.slice(0, 4)) : null,
    time_precision: date && precision?.time?.[date.precision],
  };
}

function typeCells({ to }: Entry, { terms }: Codebook) {
  const event = String(to!.event_type);
  const sub = String(to!.sub_event_type);
  return {
    disorder_type: terms.disorder?.[sub] ?? terms.disorder?.[event],
    event_type: event,
    sub_event_type: sub,
  };
}

function placeCells(
  { incident: { place } }: SourcedIncident,
  { precision }: Codebook,
  country: Country | undefined,
) {
  return {
    iso: country?.isoNumber,
    region: country?.acledRegion,
    country: place?.country,
    admin1: place?.admin1,
    admin2: null,
    admin3: null,
    location: place?.name,
    latitude: place?.lat,
    longitude: place?.lon,
    geo_precision: place && precision?.geo?.[place.precision],
  };
}

/** The most conservative estimate, and ten or three for deaths without a number. */
function fatalities(
  { incident }: SourcedIncident,
  { to }: Entry,
  { unspecified, significant }: Codebook,
  { lookup }: LabelContext,
): number {
  const isSignificant = significant?.includes(String(to!.sub_event_type)) ?? false;
  return deathsOf(incident.counts, {
    choice: 'low',
    unspecified: (isSignificant ? unspecified?.significant : unspecified?.other) ?? 0,
    codebooks: lookup.codebooks,
  }).total;
}
