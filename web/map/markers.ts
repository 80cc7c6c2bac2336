import type { GeoJsonObject } from 'geojson';
import * as Leaflet from 'leaflet';
import type { MapView } from '../../src/schema/overview.ts';
import { colourOf } from '../design/colours.ts';
import { figure, wordFor } from '../record/wording.ts';
import { number, words } from '../words/words.ts';
import { type Cluster, sizeOf } from './separate-clusters.ts';

/** One incident, or several near one another, as a button as large as they are many. */
export function clusterMarker(cluster: Cluster, most: number): Leaflet.Marker {
  const { count, killed, name } = cluster;
  const label = words.overview.cluster(name, words.counts.incidents(count), figure(killed.min, killed.max));
  const size = sizeOf(cluster, most);
  if (count === 1) return button(cluster, label, '', [size, size], 'cluster one');
  return button(cluster, label, short(count), [size, size], 'cluster');
}

/** The count of what lies somewhere in an area, in the middle of it. */
export function areaMarker(area: MapView['areas'][number]): Leaflet.Marker {
  const label = words.overview.area(area.name, number(area.count), wordFor(words.precisions, area.precision));
  return button(area, label, short(area.count), [30, 24], 'area');
}

/** An area as its shape where that is known, else as a circle as wide as the place may be. */
export function areaOutline(area: MapView['areas'][number], shape: GeoJsonObject | null): Leaflet.Layer {
  const colour = colourOf('trigger');
  const style = {
    color: colour,
    weight: 1.2,
    dashArray: '4 4',
    fillColor: colour,
    fillOpacity: 0.08,
    interactive: false,
  };
  if (shape === null) return Leaflet.circle([area.lat, area.lon], { ...style, radius: area.radiusKm * 1000 });
  return Leaflet.geoJSON(shape, { style, interactive: false } as Leaflet.GeoJSONOptions);
}

function button(
  { lat, lon }: { readonly lat: number; readonly lon: number },
  label: string,
  text: string,
  iconSize: [number, number],
  className: string,
): Leaflet.Marker {
  const inside = document.createElement('span');
  inside.textContent = text;
  const icon = Leaflet.divIcon({ html: inside, className: `mark ${className}`, iconSize });
  const marker = Leaflet.marker([lat, lon], { icon, title: label, riseOnHover: true });
  marker.on('add', () => {
    const element = marker.getElement()!;
    element.setAttribute('aria-label', label);
    element.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' || key === ' ') marker.fire('click');
    });
  });
  return marker;
}

/** A count in at most four signs. */
function short(count: number): string {
  if (count < 1000) return String(count);
  return count < 10_000 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`;
}
