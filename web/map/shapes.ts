import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesAddress from 'world-atlas/countries-110m.json?url';
import regionsAddress from '../../data/shapes/regions.json?url';

interface Named {
  readonly name: string;
  readonly country?: string;
}
type Shape = Feature<Polygon | MultiPolygon, Named>;

/** Land in polygons, with the lines between them that are drawn: borders of countries, and of the divisions within. */
export interface Shapes {
  readonly land: FeatureCollection<Polygon | MultiPolygon, Named>;
  readonly borders: MultiLineString;
  readonly divisions: MultiLineString | null;
}

async function read<Objects extends { [name: string]: GeometryCollection<Named> }>(
  address: string,
): Promise<Topology<Objects>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Topology<Objects>;
}

/** Countries as they are drawn when much of the world is seen. */
export async function readCountries(): Promise<Shapes> {
  const world = await read<{ countries: GeometryCollection<Named> }>(countriesAddress);
  const { countries } = world.objects;
  return {
    land: unwrapped(feature(world, countries) as Shapes['land']),
    borders: continuous(mesh(world, countries, (one, other) => one !== other)),
    divisions: null,
  };
}

/** First-order divisions, for a nearer look: half a megabyte, so it is read only once that look is taken. */
export async function readDivisions(): Promise<Shapes> {
  const world = await read<{ regions: GeometryCollection<Named> }>(regionsAddress);
  const { regions } = world.objects;
  const countryOf = (one: unknown) => (one as { properties?: Named }).properties?.country;
  return {
    land: unwrapped(feature(world, regions) as Shapes['land']),
    borders: continuous(mesh(world, regions, (one, other) => countryOf(one) !== countryOf(other))),
    divisions: continuous(
      mesh(world, regions, (one, other) => one !== other && countryOf(one) === countryOf(other)),
    ),
  };
}

/** A border as lines that go on beyond the antimeridian instead of jumping back over the whole map. */
function continuous(lines: MultiLineString): MultiLineString {
  return { ...lines, coordinates: lines.coordinates.map(continued) };
}

/** Land whose outlines go on beyond the antimeridian in the same way. */
function unwrapped(land: Shapes['land']): Shapes['land'] {
  const features = land.features.map((one): Shape => {
    const { geometry } = one;
    if (geometry.type === 'Polygon') {
      return { ...one, geometry: { ...geometry, coordinates: geometry.coordinates.map(continued) } };
    }
    const coordinates = geometry.coordinates.map((polygon) => polygon.map(continued));
    return { ...one, geometry: { ...geometry, coordinates } };
  });
  return { ...land, features };
}

function continued(line: Position[]): Position[] {
  let turn = 0;
  let before = line[0]?.[0] ?? 0;
  return line.map(([lon, lat]) => {
    if (lon! - before > 180) turn -= 360;
    else if (before - lon! > 180) turn += 360;
    before = lon!;
    return [lon! + turn, lat!];
  });
}

/** The shape that a position lies in, if it lies on land. */
export function shapeAt(shapes: Shapes, lat: number, lon: number): Shape | null {
  return shapes.land.features.find(({ geometry }) => isIn(geometry, lat, lon)) ?? null;
}

function isIn(geometry: Polygon | MultiPolygon, lat: number, lon: number): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(([outer, ...holes]) => {
    return ringHolds(outer!, lat, lon) && !holes.some((hole) => ringHolds(hole, lat, lon));
  });
}

/** Counts the edges that a line to the east crosses. */
function ringHolds(ring: readonly Position[], lat: number, lon: number): boolean {
  let inside = false;
  let [beforeLon, beforeLat] = ring.at(-1) as [number, number];
  for (const [nextLon, nextLat] of ring as [number, number][]) {
    if (
      nextLat > lat !== beforeLat > lat &&
      lon < ((beforeLon - nextLon) * (lat - nextLat)) / (beforeLat - nextLat) + nextLon
    ) {
      inside = !inside;
    }
    beforeLon = nextLon;
    beforeLat = nextLat;
  }
  return inside;
}
