import type { MapView } from '../../schema/overview.ts';
import { type Condition, holdsAll } from './conditions.ts';
import type { Entry, EntryPlace } from './entry.ts';

interface Gathered {
  latitudes: number;
  longitudes: number;
  count: number;
  min: number;
  max: number;
  radiusKm: number;
  readonly first: Entry;
  readonly place: EntryPlace;
}

/** A cluster takes the width of this part of a tile of 256 pixels. */
const CELLS_PER_TILE = 4;
const EQUATOR_KM = 40_075;
/** Places known less closely than this many cells are areas. */
const ROUGH_CELLS = 1;
/** A place within so many kilometres is a point however near the map is looked at. */
const ALWAYS_POINT_KM = 5;

/** What fits, as clusters and areas for a zoom of the map (0: the world in one tile; each step doubles). */
export function mapOf(entries: Iterable<Entry>, conditions: readonly Condition[], zoom: number): MapView {
  const cells = 2 ** zoom * CELLS_PER_TILE;
  const roughKm = Math.max(ALWAYS_POINT_KM, (EQUATOR_KM / cells) * ROUGH_CELLS);
  const clusters = new Map<number, Gathered>();
  const areas = new Map<string, Gathered>();
  let unplaced = 0;
  for (const entry of entries) {
    if (!holdsAll(conditions, entry)) continue;
    const { place } = entry;
    if (place === null) unplaced += 1;
    else if (place.radiusKm > roughKm && place.precision !== 'point') {
      gather(areas, `${place.precision}:${place.name}`, entry, place);
    } else {
      gather(clusters, Math.floor(place.x * cells) * cells * 2 + Math.floor(place.y * cells), entry, place);
    }
  }
  return {
    clusters: [...clusters.values()].map((one) => ({
      ...clusterOf(one),
      id: one.count === 1 ? one.first.id : null,
    })),
    areas: [...areas.values()].map((one) => ({ ...clusterOf(one), precision: one.place.precision })),
    unplaced,
  };
}

function gather<Key>(into: Map<Key, Gathered>, key: Key, entry: Entry, place: EntryPlace): void {
  let one = into.get(key);
  if (!one) {
    one = { latitudes: 0, longitudes: 0, count: 0, min: 0, max: 0, radiusKm: 0, first: entry, place };
    into.set(key, one);
  }
  one.latitudes += place.lat;
  one.longitudes += place.lon;
  one.count += 1;
  one.min += entry.killed.min ?? 0;
  one.max += entry.killed.max ?? entry.killed.min ?? 0;
  if (place.radiusKm > one.radiusKm) one.radiusKm = place.radiusKm;
}

function clusterOf({ latitudes, longitudes, count, min, max, radiusKm, place }: Gathered) {
  return {
    lat: latitudes / count,
    lon: longitudes / count,
    count,
    killed: { min, max },
    radiusKm,
    name: place.name,
  };
}
