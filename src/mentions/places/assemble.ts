import { distanceKm, inBox, type Position } from './distance.ts';
import { type Entry, type EntryName, nameFlag } from './entry.ts';
import { foldName } from './fold.ts';
import { type DivisionRow, type Extent, extentsOf, readDivisions, readTowns } from './geonames.ts';
import type { Seed } from './seeds.ts';

/** What a gazetteer is built from. */
export interface GazetteerSources {
  /** The text of GeoNames' `cities500.txt`. */
  readonly towns: string;
  /** First- and second-level divisions. */
  readonly divisions: readonly DivisionRow[];
  readonly seeds: readonly Seed[];
  /** Folded words for kinds of division: `county`, `governorate`. */
  readonly divisionWords: ReadonlySet<string>;
}

/** A seeded town that lies no farther than this from a GeoNames town of one of its names is that town. */
const sameTownKm = 25;

/** Kilometres of radius for seeds that state none and are not drawn from their towns. */
const defaultRadiusKm = 10;

/** Aliases by hand are names that reports use, unlike many of GeoNames' alternate names: they count as main ones. */
function seedNames(seed: Seed): EntryName[] {
  const flagged = (names: readonly string[], flags: number): EntryName[] =>
    names.map((text) => ({ text, flags }));
  return [
    ...flagged([seed.name, ...seed.aliases], nameFlag.main | (seed.code ? 0 : nameFlag.seeded)),
    ...flagged(seed.short, nameFlag.abbreviation),
    ...flagged(seed.suffix, nameFlag.suffix),
    ...flagged(seed.demonyms, nameFlag.demonym),
  ];
}

function entryOfSeed(seed: Seed, extents: ReadonlyMap<string, Extent>): Entry {
  const code = seed.code ?? seed.within;
  const extent = seed.code ? extents.get(seed.code) : undefined;
  return {
    id: seed.id,
    kind: seed.kind,
    names: seedNames(seed),
    country: code.slice(0, 2),
    admin1: code.includes('.') ? code : '',
    admin2: '',
    lat: seed.at?.lat ?? extent?.lat ?? 0,
    lon: seed.at?.lon ?? extent?.lon ?? 0,
    population: extent?.population ?? seed.population ?? 0,
    radiusKm: seed.radiusKm ?? extent?.radiusKm ?? defaultRadiusKm,
    box: seed.box,
  };
}

/** Kinds whose people are those of the towns in them. */
const areas: ReadonlySet<string> = new Set([
  'region',
  'continent',
  'historical',
  'island',
  'desert',
  'front',
]);

/** How many people live in an area without a division's code: those of the towns in its box or circle, and its country. */
function peopleIn(area: Entry, towns: readonly Entry[]): number {
  const margin = area.radiusKm / 111;
  let people = 0;
  for (const town of towns) {
    if (Math.abs(town.lat - area.lat) > margin && !area.box) continue;
    if (area.country !== '' && town.country !== area.country) continue;
    const inside = area.box ? inBox(area.box, town) : distanceKm(area, town) <= area.radiusKm;
    if (inside) people += town.population;
  }
  return people;
}

function withPeople(entry: Entry, towns: readonly Entry[]): Entry {
  if (!areas.has(entry.kind) || entry.population > 0) return entry;
  return { ...entry, population: Math.min(peopleIn(entry, towns), 0xffffffff) };
}

function withSeed(entry: Entry, seed: Seed): Entry {
  return {
    ...entry,
    names: [...seedNames(seed), ...entry.names],
    lat: seed.code ? (seed.at?.lat ?? entry.lat) : entry.lat,
    lon: seed.code ? (seed.at?.lon ?? entry.lon) : entry.lon,
    population: entry.population || (seed.population ?? 0),
    radiusKm: seed.radiusKm ?? entry.radiusKm,
    box: seed.box ?? entry.box,
  };
}

/** The GeoNames towns by folded name, for finding the one that a seeded town is. */
function townsByName(towns: readonly Entry[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  towns.forEach((town, position) => {
    for (const key of new Set(town.names.map((name) => foldName(name.text)))) {
      const found = index.get(key);
      if (found) found.push(position);
      else index.set(key, [position]);
    }
  });
  return index;
}

function sameTown(seed: Seed, towns: readonly Entry[], index: ReadonlyMap<string, number[]>): number {
  if (seed.kind !== 'town' || !seed.at) return -1;
  const at = seed.at;
  const near = [seed.name, ...seed.aliases]
    .flatMap((name) => index.get(foldName(name)) ?? [])
    .filter((position) => distanceKm(towns[position] as Entry, at) <= sameTownKm);
  return near.sort((a, b) => (towns[b]?.population ?? 0) - (towns[a]?.population ?? 0))[0] ?? -1;
}

function mergeTowns(towns: Entry[], seeds: readonly Seed[]): Entry[] {
  const index = townsByName(towns);
  const merged = [...towns];
  for (const seed of seeds) {
    const position = sameTown(seed, towns, index);
    const town = merged[position];
    if (town) merged[position] = withSeed(town, seed);
    else merged.push(entryOfSeed({ ...seed, radiusKm: seed.radiusKm ?? 3 }, new Map()));
  }
  return merged;
}

/** Every entry of the gazetteer: countries and other seeds, divisions, then towns. */
export function assembleEntries(sources: GazetteerSources): Entry[] {
  const towns = readTowns(sources.towns);
  const centres = new Map<string, Position>();
  for (const seed of sources.seeds) if (seed.code && seed.at) centres.set(seed.code, seed.at);
  const extents = extentsOf(towns, centres);
  const seeded = new Map(sources.seeds.filter(isDivision).map((seed) => [seed.code, seed]));
  const divisions = readDivisions(sources.divisions, extents, sources.divisionWords).map((entry) => {
    const seed = seeded.get(entry.id.slice('division:'.length));
    return seed ? withSeed(entry, seed) : entry;
  });
  const others = sources.seeds.filter((seed) => !isDivision(seed) && seed.kind !== 'town');
  return [
    ...others.map((seed) => withPeople(entryOfSeed(seed, extents), towns)),
    ...divisions,
    ...mergeTowns(
      towns,
      sources.seeds.filter((seed) => seed.kind === 'town'),
    ),
  ];
}

function isDivision(seed: Seed): boolean {
  return seed.code?.includes('.') ?? false;
}
