import * as Leaflet from 'leaflet';
import type { MapView } from '../../src/schema/overview.ts';
import { colourOf } from '../design/colours.ts';
import { readCountries, readDivisions, type Shapes, shapeAt } from './shapes.ts';

/** From this step on the divisions of countries are drawn. */
const NEAR = 4;

/** What lies under the incidents: land and borders, on a canvas of their own. */
export class Ground {
  readonly #map: Leaflet.Map;
  readonly #layer: Leaflet.LayerGroup;
  readonly #renderer: Leaflet.Canvas;
  #far: Promise<Shapes> | null = null;
  #near: Promise<Shapes> | null = null;
  #drawn: Shapes | null = null;

  constructor(map: Leaflet.Map) {
    this.#map = map;
    map.createPane('ground').style.zIndex = '200';
    this.#renderer = Leaflet.canvas({ pane: 'ground', padding: 0.5 });
    this.#layer = Leaflet.layerGroup().addTo(map);
  }

  /** Draws the shapes that this nearness asks for. True where that changed what is drawn. */
  async draw(again: boolean): Promise<boolean> {
    const shapes = await this.#shapes();
    if (shapes === null || (shapes === this.#drawn && !again)) return false;
    this.#drawn = shapes;
    this.#layer.clearLayers();
    const shared = { renderer: this.#renderer, interactive: false, smoothFactor: 0.8 };
    const fill = { ...shared, stroke: false, fillColor: colourOf('land'), fillOpacity: 1 };
    this.#layer.addLayer(Leaflet.geoJSON(shapes.land, { style: fill, ...shared } as Leaflet.GeoJSONOptions));
    const lines = [
      [shapes.divisions, 'region', 0.8],
      [shapes.borders, 'border', 1],
    ] as const;
    for (const [line, colour, weight] of lines) {
      if (line === null) continue;
      const style = { ...shared, color: colourOf(colour), weight, fill: false };
      this.#layer.addLayer(Leaflet.geoJSON(line, { style, ...shared } as Leaflet.GeoJSONOptions));
    }
    return true;
  }

  /** The shape of an area as it is drawn: a country's while countries are, a province's while divisions are. */
  shapeFor({ precision, lat, lon }: MapView['areas'][number]) {
    const shapes = this.#drawn;
    if (shapes === null) return null;
    const isCountry = precision === 'country';
    const isProvince = precision === 'province' || precision === 'region';
    if (shapes.divisions === null ? !isCountry : !isProvince) return null;
    return shapeAt(shapes, lat, lon);
  }

  /** The countries, whatever is drawn. */
  countries(): Promise<Shapes> {
    this.#far ??= readCountries();
    return this.#far;
  }

  async #shapes(): Promise<Shapes | null> {
    const far = this.countries();
    if (this.#map.getZoom() >= NEAR) this.#near ??= readDivisions();
    return (this.#map.getZoom() >= NEAR ? this.#near! : far).catch(() => null);
  }
}
