import type { DateRange } from '../../schema/date-range.ts';
import type { Place } from '../../schema/place.ts';
import { articlesOf, publisherOf } from '../articles.ts';
import { spanLink } from '../back-links.ts';
import type { Codebook, Country } from '../codebooks/codebook.ts';
import { entryFor } from '../codebooks/match.ts';
import { type Choice, deathsOf } from '../deaths.ts';
import { deedOfIncident } from '../deed.ts';
import { type Cell, csvRow } from '../delimited.ts';
import { type LabelContext, sourceLabel } from '../labels.ts';
import { codebookOf, labelContext, type Run, type Transform } from '../run.ts';
import type { SourcedIncident } from '../sourced.ts';
import { stableNumber } from '../stable-number.ts';
import { type Dyad, deathsByDyad, dyadOf } from './ucdp-sides.ts';
import { whyUnfit } from './unfit.ts';

/** The 49 columns, in the scheme's order. */
export const ucdpColumns = [
  ...['id', 'relid', 'year', 'active_year', 'code_status', 'type_of_violence', 'conflict_dset_id'],
  ...['conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id', 'dyad_name', 'side_a_dset_id'],
  ...['side_a_new_id', 'side_a', 'side_b_dset_id', 'side_b_new_id', 'side_b', 'number_of_sources'],
  ...['source_article', 'source_office', 'source_date', 'source_headline', 'source_original', 'where_prec'],
  ...['where_coordinates', 'where_description', 'adm_1', 'adm_2', 'latitude', 'longitude', 'geom_wkt'],
  ...['priogrid_gid', 'country', 'country_id', 'region', 'event_clarity', 'date_prec', 'date_start'],
  ...['date_end', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'high', 'low'],
  ...['gwnoa', 'gwnob'],
] as const;

/** A row by column; what UCDP alone can give has no key, and stays empty. */
type Row = { readonly [column in (typeof ucdpColumns)[number]]?: Cell };

/** Incidents as UCDP-GED-shaped CSV. What UCDP would not code is left out, and the notes say how many and why. */
export const exportUcdp: Transform<SourcedIncident> = async function* (incidents, run) {
  yield csvRow(ucdpColumns);
  for await (const incident of incidents) {
    const row = ucdpRow(incident, run);
    if (typeof row === 'string') {
      run.notes.leftOut(row);
      continue;
    }
    run.notes.wrote();
    yield csvRow(ucdpColumns.map((column) => row[column]));
  }
};

/** The row of an incident, or why it has none. */
export function ucdpRow(sourced: SourcedIncident, run: Run): Row | string {
  const codebook = codebookOf(run, 'ucdp');
  const context = labelContext(sourced, run);
  const entry = entryFor(codebook, deedOfIncident(sourced, context.actors, run.settings.codebooks));
  if (!entry?.to) return entry?.why ?? 'The codebook has no entry for it.';
  const unfit = whyUnfit(sourced.incident, run.settings);
  if (unfit !== null) return unfit;
  const violence = Number(entry.to.type_of_violence);
  const dyad = dyadOf(sourced, violence, codebook, context);
  if (!dyad.a.isNamed || !dyad.b.isNamed)
    return 'UCDP codes organised actors by name, and one side is not named.';
  if (dyad.a.name === dyad.b.name)
    return 'Both sides are of one organised actor, which makes no dyad of UCDP.';
  const deaths = deathCells(sourced, dyad, codebook);
  if (deaths.high === 0) return 'No one is said to have died.';
  const { incident } = sourced;
  return {
    id: stableNumber(incident.id),
    relid: incident.id,
    code_status: 'Clear',
    type_of_violence: violence,
    ...dyadCells(dyad, violence),
    ...sourceCells(sourced, context),
    ...(incident.place ? placeCells(incident.place, codebook, context) : {}),
    ...(incident.date ? dateCells(incident.date) : {}),
    event_clarity: isClear(sourced) ? 1 : 2,
    ...deaths,
  };

  /** The dead by side come from the best estimate, and the bounds keep to either side of it. */
  function deathCells({ incident: { counts } }: SourcedIncident, sides: Dyad, { unspecified }: Codebook) {
    const count = (choice: Choice) =>
      deathsOf(counts, {
        choice,
        unspecified: unspecified?.other ?? 0,
        codebooks: run.settings.codebooks,
      });
    const best = count('best');
    return {
      ...deathsByDyad(best, sides),
      best: best.total,
      high: Math.max(best.total, count('high').total),
      low: Math.min(best.total, count('low').total),
    };
  }
}

function dyadCells({ a, b }: Dyad, violence: number) {
  const name = `${a.name} - ${b.name}`;
  return {
    conflict_name: violence === 1 ? null : name,
    dyad_name: name,
    side_a: a.name,
    side_b: b.name,
    gwnoa: a.gw,
    gwnob: b.gw,
  };
}

/** Each article as the scheme cites it, with the claims and spans behind it, so that the row leads back. */
function sourceCells({ incident, claims }: SourcedIncident, context: LabelContext) {
  const articles = articlesOf(claims).map((article) => ({
    office: publisherOf(article),
    date: article.publishedAt?.slice(0, 10) ?? '',
    headline: context.names ? article.title : '',
    links: claims.filter((claim) => claim.article.id === article.id),
  }));
  const told = incident.counts.flatMap(({ bySource }) => bySource.flatMap(({ source }) => source ?? []));
  return {
    number_of_sources: articles.length,
    source_article: articles
      .map(
        ({ office, date, headline: title, links }) =>
          `"${office},${date},${title}" [${links.map((link) => `${link.id} ${spanLink(link)}`).join(', ')}]`,
      )
      .join(';'),
    source_office: articles.map(({ office }) => office).join(';'),
    source_date: articles.map(({ date }) => date).join(';'),
    source_headline: articles.map(({ headline: title }) => title).join(';'),
    source_original: [...new Set(told)].map((source) => sourceLabel(source, context)).join(';'),
  };
}

function placeCells(place: Place, codebook: Codebook, { lookup }: LabelContext) {
  const country = place.country === null ? undefined : lookup.byName.get(place.country);
  return {
    where_prec: wherePrecision(place, codebook),
    where_coordinates: place.name,
    where_description: place.text === '' ? place.name : place.text,
    adm_1: place.admin1,
    latitude: place.lat,
    longitude: place.lon,
    geom_wkt: `POINT (${place.lon} ${place.lat})`,
    priogrid_gid: prioGrid(place),
    country: place.country,
    country_id: country?.gw,
    region: regionOf(country, codebook),
  };
}

/** 7 for what lies in no country: open water and the air over it. */
function wherePrecision({ country, precision, radiusKm }: Place, codebook: Codebook): number | undefined {
  if (country === null) return 7;
  if (precision === 'district' && radiusKm <= (codebook.precision?.near ?? 0)) return 2;
  return codebook.precision?.where?.[precision];
}

function regionOf(country: Country | undefined, { regions = [] }: Codebook): string | undefined {
  const gw = country?.gw ?? null;
  return gw === null ? undefined : regions.find(({ to }) => gw <= to)?.name;
}

/** The cell of PRIO-GRID (Tollefsen and others 2012): half a degree wide, counted from 90° S 180° W, row by row. */
export function prioGrid({ lat, lon }: Pick<Place, 'lat' | 'lon'>): number {
  const row = Math.min(Math.floor((lat + 90) * 2), 359);
  const column = Math.min(Math.floor((lon + 180) * 2), 719);
  return row * 720 + column + 1;
}

function dateCells({ start, end }: DateRange) {
  return {
    year: Number(start.slice(0, 4)),
    date_prec: datePrecision(start, end),
    date_start: start,
    date_end: end,
  };
}

/** 1 the day, 2 up to six days, 3 a week, 4 a month, 5 longer. */
function datePrecision(start: string, end: string): number {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  if (days <= 1) return 1;
  if (days <= 6) return 2;
  if (days <= 7) return 3;
  return days <= 31 ? 4 : 5;
}

/** Clear is what happened once; a count of attacks, or a span beyond a week, sums several events up. */
function isClear({ incident: { counts, date } }: SourcedIncident): boolean {
  const several = counts.some(({ what, min }) => what === 'attacks' && min !== null && min > 1);
  return !several && (!date || datePrecision(date.start, date.end) <= 3);
}
