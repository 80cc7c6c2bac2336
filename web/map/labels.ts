import type { Position } from 'geojson';
import * as Leaflet from 'leaflet';
import townsAddress from '../../data/shapes/towns.json?url';
import type { Shapes } from './shapes.ts';

/** Names of countries are shown up to this step, names of towns from the next on. */
const COUNTRIES_UNTIL = 6;
const TOWNS_FROM = 4;
/** For each town that is named there have to be so many square pixels of map, far away and near. */
const ROOM = { far: 36_000, near: 18_000 };
/** South of this is no land that reports tell of; a name would only be in the way. */
const UNPEOPLED = -60;
/** As in map.css: the height of a line, and how far a town's name stands from its dot. */
const LINE = 16;
const ASIDE = 6;

type Town = readonly [name: string, lat: number, lon: number];

interface Label {
  readonly name: string;
  readonly at: Leaflet.LatLng;
  readonly kind: 'country' | 'town';
  readonly width: number;
}

/** A country's name, where it stands, and from where to where its land reaches there. */
interface NamedCountry {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly west: number;
  readonly east: number;
  readonly area: number;
}

/** Names of countries and towns between the ground and the incidents; where there is no room for all, of the greatest. */
export class Labels {
  readonly #map: Leaflet.Map;
  readonly #layer: Leaflet.LayerGroup;
  readonly #readCountries: () => Promise<Shapes>;
  #countries: Promise<NamedCountry[]> | null = null;
  #towns: Promise<Town[]> | null = null;

  constructor(map: Leaflet.Map, readCountries: () => Promise<Shapes>) {
    this.#map = map;
    this.#readCountries = readCountries;
    const pane = map.createPane('labels');
    pane.style.zIndex = '250';
    pane.setAttribute('aria-hidden', 'true');
    this.#layer = Leaflet.layerGroup().addTo(map);
  }

  /** Names what is seen now, where no mark stands. Names are no loss where they cannot be read: the map is then without. */
  async draw(marks: () => readonly Leaflet.Marker[]): Promise<void> {
    const [countries, towns] = await Promise.all([this.#countryLabels(), this.#townLabels()]).catch(() => [
      [],
      [],
    ]);
    const taken = marks().map((mark) => this.#roomOfMark(mark));
    this.#layer.clearLayers();
    for (const label of [...countries, ...towns]) {
      const sides = label.kind === 'country' ? (['over'] as const) : (['after', 'before'] as const);
      for (const side of sides) {
        const room = this.#roomOf(label, side);
        if (!this.#isSeen(room) || taken.some((other) => other.overlaps(room))) continue;
        taken.push(room);
        this.#layer.addLayer(markerOf(label, side));
        break;
      }
    }
  }

  async #countryLabels(): Promise<Label[]> {
    const zoom = this.#map.getZoom();
    if (zoom > COUNTRIES_UNTIL) return [];
    this.#countries ??= this.#readCountries().then(({ land }) => namedCountries(land));
    const seen = this.#map.getBounds();
    const pixelsPerDegree = (256 * 2 ** zoom) / 360;
    return (await this.#countries).flatMap(({ name, lat, lon, west, east }): Label[] => {
      const at = this.#nearest(lat, lon);
      const width = widthOf(name, 'country');
      const fits = width < (east - west) * pixelsPerDegree;
      return fits && seen.contains(at) ? [{ name, at, kind: 'country', width }] : [];
    });
  }

  async #townLabels(): Promise<Label[]> {
    const zoom = this.#map.getZoom();
    if (zoom < TOWNS_FROM) return [];
    this.#towns ??= fetch(townsAddress).then((answer) => answer.json() as Promise<Town[]>);
    const seen = this.#map.getBounds();
    const { x, y } = this.#map.getSize();
    const most = Math.ceil((x * y) / (zoom > COUNTRIES_UNTIL - 1 ? ROOM.near : ROOM.far));
    const labels: Label[] = [];
    for (const [name, lat, lon] of await this.#towns) {
      const at = this.#nearest(lat, lon);
      if (!seen.contains(at)) continue;
      labels.push({ name, at, kind: 'town', width: widthOf(name, 'town') });
      if (labels.length >= most) break;
    }
    return labels;
  }

  /** The position on the turn of the world that the map looks at. */
  #nearest(lat: number, lon: number): Leaflet.LatLng {
    const turns = Math.round((this.#map.getCenter().lng - lon) / 360);
    return Leaflet.latLng(lat, lon + turns * 360);
  }

  /** The pixels of the map that a label takes up, with those between it and its dot. */
  #roomOf({ at, width }: Label, side: Side): Leaflet.Bounds {
    const { x, y } = this.#map.latLngToContainerPoint(at);
    const left = x - anchors[side](width);
    const [from, to] = [Math.min(left, x), Math.max(left + width, x)];
    return Leaflet.bounds([from - 4, y - LINE / 2], [to + 4, y + LINE / 2]);
  }

  #roomOfMark(mark: Leaflet.Marker): Leaflet.Bounds {
    const { x, y } = this.#map.latLngToContainerPoint(mark.getLatLng());
    const [width, height] = mark.options.icon!.options.iconSize as [number, number];
    return Leaflet.bounds([x - width / 2, y - height / 2], [x + width / 2, y + height / 2]);
  }

  #isSeen(room: Leaflet.Bounds): boolean {
    return Leaflet.bounds([0, 0], this.#map.getSize()).contains(room);
  }
}

/** On which side of its place a label stands. */
type Side = 'over' | 'before' | 'after';

/** How far the left edge of a label of some width lies left of its place. */
const anchors: { readonly [side in Side]: (width: number) => number } = {
  over: (width) => width / 2,
  before: (width) => width + ASIDE,
  after: () => -ASIDE,
};

function markerOf({ name, at, kind, width }: Label, side: Side): Leaflet.Marker {
  const text = document.createElement('span');
  text.textContent = name;
  const icon = Leaflet.divIcon({
    html: text,
    className: `label ${kind} ${side}`,
    iconSize: [Math.ceil(width), LINE],
    iconAnchor: [anchors[side](width), LINE / 2],
  });
  return Leaflet.marker(at, { icon, pane: 'labels', interactive: false, keyboard: false });
}

const context = document.createElement('canvas').getContext('2d')!;

/** How wide a name is, as map.css has it written, in pixels. */
function widthOf(name: string, kind: Label['kind']): number {
  context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  const spacing = kind === 'country' ? 0.08 * 12 * name.length : 0;
  return context.measureText(name).width + spacing;
}

/** The countries, the largest first. */
function namedCountries({ features }: Shapes['land']): NamedCountry[] {
  return features.flatMap(namedCountry).sort((one, other) => other.area - one.area);
}

/** A country by the largest of its lands. */
function namedCountry({ geometry, properties }: Shapes['land']['features'][number]): NamedCountry[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const lands = polygons.map(([outer]) => ({ ...middleOf(outer!), outer: outer! }));
  const [largest] = lands.sort((one, other) => other.area - one.area);
  if (!largest || largest.area === 0 || largest.lat < UNPEOPLED) return [];
  const longitudes = largest.outer.map(([lon]) => lon!);
  const { lat, lon, area } = largest;
  const reach = { west: Math.min(...longitudes), east: Math.max(...longitudes) };
  return [{ name: properties.name, lat, lon, area, ...reach }];
}

/** The centre of gravity of a ring, and its area in square degrees. */
function middleOf(ring: readonly Position[]): {
  readonly lat: number;
  readonly lon: number;
  readonly area: number;
} {
  let [area, lon, lat] = [0, 0, 0];
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    const cross = x! * nextY! - nextX! * y!;
    area += cross / 2;
    lon += ((x! + nextX!) * cross) / 6;
    lat += ((y! + nextY!) * cross) / 6;
  }
  return { lon: lon / area, lat: lat / area, area: Math.abs(area) };
}
