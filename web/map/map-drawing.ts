import * as Leaflet from 'leaflet';
import type { MapView } from '../../src/schema/overview.ts';
import { Ground } from './ground.ts';
import { Labels } from './labels.ts';
import { areaMarker, areaOutline, clusterMarker } from './markers.ts';
import { type Cluster, largestOf, separateClusters } from './separate-clusters.ts';

/** Where the map looks: the middle of it, and the step of its scale. */
export interface Look {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}
/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

export interface MapHandlers {
  readonly onLook: (look: Look, box: Box) => void;
  readonly onCluster: (cluster: Cluster, map: MapDrawing) => void;
  readonly onArea: (area: MapView['areas'][number], map: MapDrawing) => void;
}

const options: Leaflet.MapOptions = {
  preferCanvas: true,
  zoomControl: false,
  attributionControl: false,
  minZoom: 1,
  maxZoom: 12,
  worldCopyJump: true,
  maxBounds: [
    [-85, -540],
    [85, 540],
  ],
};

/** The map on the page: shapes on a canvas, incidents as buttons above them. It asks no other host for anything. */
export class MapDrawing {
  readonly #map: Leaflet.Map;
  readonly #handlers: MapHandlers;
  readonly #ground: Ground;
  readonly #labels: Labels;
  readonly #incidents: Leaflet.LayerGroup;
  #view: MapView | null = null;

  constructor(host: HTMLElement, look: Look | null, handlers: MapHandlers) {
    this.#handlers = handlers;
    this.#map = Leaflet.map(host, options);
    this.#ground = new Ground(this.#map);
    this.#labels = new Labels(this.#map, () => this.#ground.countries());
    this.#incidents = Leaflet.layerGroup().addTo(this.#map);
    this.#map.setView(look ? [look.lat, look.lon] : [20, 25], look?.zoom ?? 2);
    this.#map.on('moveend', () => this.#looked());
    queueMicrotask(() => this.#looked());
  }

  /** Draws what there is now in place of what was there. What had the focus keeps it, where it is still there. */
  show(view: MapView): void {
    this.#view = view;
    const focused = this.#focusedLabel();
    this.#incidents.clearLayers();
    const clusters = separateClusters(view.clusters, ({ lat, lon }) =>
      this.#map.project([lat, lon], this.#map.getZoom()),
    );
    const most = largestOf(clusters);
    for (const area of view.areas) {
      this.#incidents.addLayer(areaOutline(area, this.#ground.shapeFor(area)));
      this.#incidents.addLayer(areaMarker(area).on('click', () => this.#handlers.onArea(area, this)));
    }
    for (const cluster of clusters) {
      const marker = clusterMarker(cluster, most).on('click', () => this.#handlers.onCluster(cluster, this));
      this.#incidents.addLayer(marker);
    }
    if (focused !== null) this.#focus(focused);
    this.#name();
  }

  /** Looks at all that is shown. */
  fit(view: MapView): void {
    const places = [...view.clusters, ...view.areas].map(({ lat, lon }): [number, number] => [lat, lon]);
    if (places.length > 0) this.#map.fitBounds(places, { padding: [40, 40], maxZoom: 7, animate: false });
  }

  zoom(step: 1 | -1): void {
    this.#map.setZoom(this.#map.getZoom() + step);
  }

  /** Looks nearer at a place. False where the map is as near as it gets. */
  approach(lat: number, lon: number): boolean {
    const zoom = this.#map.getZoom();
    if (zoom >= options.maxZoom!) return false;
    this.#map.setView([lat, lon], Math.min(options.maxZoom!, zoom + 2));
    return true;
  }

  /** Paints everything again, as after a change from light to dark. */
  repaint(): void {
    void this.#ground.draw(true).then(() => this.#view && this.show(this.#view));
  }

  resize(): void {
    this.#map.invalidateSize({ animate: false });
  }

  remove(): void {
    this.#map.remove();
  }

  /** Names countries and towns between the marks. */
  #name(): void {
    const marks = () => this.#incidents.getLayers().filter((layer) => layer instanceof Leaflet.Marker);
    void this.#labels.draw(marks);
  }

  #focusedLabel(): string | null {
    const { activeElement } = document;
    const isMark = this.#map.getContainer().contains(activeElement) && activeElement?.matches('.mark');
    return isMark ? activeElement!.getAttribute('aria-label') : null;
  }

  #focus(label: string): void {
    const marks = [...this.#map.getContainer().querySelectorAll<HTMLElement>('.mark')];
    const same = marks.find((mark) => mark.getAttribute('aria-label') === label);
    (same ?? this.#map.getContainer()).focus({ preventScroll: true });
  }

  #looked(): void {
    const { lat, lng } = this.#map.getCenter().wrap();
    this.#handlers.onLook({ lat, lon: lng, zoom: this.#map.getZoom() }, boxOf(this.#map.getBounds()));
    void this.#ground.draw(false).then((changed) => changed && this.#view && this.show(this.#view));
    this.#name();
  }
}

/** The box that is seen; all longitudes where the map goes round the world. */
function boxOf(bounds: Leaflet.LatLngBounds): Box {
  const wide = bounds.getEast() - bounds.getWest() >= 360;
  const west = wide ? -180 : wrapped(bounds.getWest());
  const east = wide ? 180 : wrapped(bounds.getEast());
  return [west, Math.max(-90, bounds.getSouth()), east, Math.min(90, bounds.getNorth())];
}

function wrapped(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
