/** A position in WGS 84 degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** South, west, north and east edges in degrees; west is greater than east where the box crosses the date line. */
export type Box = readonly [south: number, west: number, north: number, east: number];

const earthRadiusKm = 6371;
const radians = Math.PI / 180;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const latitude = Math.sin(((b.lat - a.lat) * radians) / 2);
  const longitude = Math.sin(((b.lon - a.lon) * radians) / 2);
  const chord = latitude ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * longitude ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The position `km` kilometres from `from` on the bearing `degrees` (0 north, 90 east). */
export function moved(from: Position, km: number, degrees: number): Position {
  const angle = km / earthRadiusKm;
  const lat = from.lat * radians;
  const sine =
    Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(degrees * radians);
  const east = Math.sin(degrees * radians) * Math.sin(angle) * Math.cos(lat);
  const lon = from.lon * radians + Math.atan2(east, Math.cos(angle) - Math.sin(lat) * sine);
  return { lat: Math.asin(sine) / radians, lon: ((lon / radians + 540) % 360) - 180 };
}

/** The position half-way along the great circle between two others. */
export function midpoint(a: Position, b: Position): Position {
  const x = Math.cos(b.lat * radians) * Math.cos((b.lon - a.lon) * radians);
  const y = Math.cos(b.lat * radians) * Math.sin((b.lon - a.lon) * radians);
  const flat = Math.hypot(Math.cos(a.lat * radians) + x, y);
  const lat = Math.atan2(Math.sin(a.lat * radians) + Math.sin(b.lat * radians), flat) / radians;
  const lon = a.lon + Math.atan2(y, Math.cos(a.lat * radians) + x) / radians;
  return { lat, lon: ((lon + 540) % 360) - 180 };
}

/** True when the position lies in the box or on its edge. */
export function inBox(box: Box, position: Position): boolean {
  const [south, west, north, east] = box;
  if (position.lat < south || position.lat > north) return false;
  return west <= east
    ? position.lon >= west && position.lon <= east
    : position.lon >= west || position.lon <= east;
}

/** The middle of a box. */
export function boxCentre([south, west, north, east]: Box): Position {
  const width = east >= west ? east - west : east - west + 360;
  return { lat: (south + north) / 2, lon: ((west + width / 2 + 540) % 360) - 180 };
}
