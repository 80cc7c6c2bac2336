import type { Span } from '../../document/span.ts';
import type { Place, PlacePrecision } from '../../schema/place.ts';
import type { PlaceKind } from './entry.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Site } from './site.ts';

/** How closely a place of each kind is known. */
const precisionOf: { readonly [kind in PlaceKind]: PlacePrecision } = {
  town: 'town',
  capital: 'town',
  seat: 'town',
  neighbourhood: 'town',
  country: 'country',
  admin1: 'province',
  admin2: 'district',
  region: 'region',
  base: 'point',
  camp: 'point',
  crossing: 'point',
  desert: 'region',
  river: 'region',
  sea: 'region',
  mountains: 'region',
  island: 'region',
  front: 'district',
  site: 'point',
  continent: 'region',
  historical: 'region',
};

/** A resolved name as the record has it. `basis` says why the words were resolved to this place. */
export function placeOf(
  site: Site,
  words: { text: string; span: Span },
  basis: string,
  gazetteer: Gazetteer,
): Place {
  const division = site.admin1 >= 0 && site.kind !== 'country' ? gazetteer.entry(site.admin1).name : null;
  return {
    text: words.text,
    span: words.span,
    name: site.name,
    country: gazetteer.country(site.country)?.name ?? null,
    admin1: division,
    lat: roundedDegrees(site.lat),
    lon: roundedDegrees(site.lon),
    radiusKm: Math.round(site.radiusKm * 10) / 10,
    precision: precisionOf[site.kind],
    basis,
    placeId: site.id,
  };
}

/** Degrees to five decimals, about a metre. */
export function roundedDegrees(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
