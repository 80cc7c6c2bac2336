import './map.css';
import { useEffect, useRef } from 'react';
import type { MapView } from '../../src/schema/overview.ts';
import { useSchemeChange } from '../design/colours.ts';
import { words } from '../words/words.ts';
import { type Look, MapDrawing, type MapHandlers } from './map-drawing.ts';

/** The map of incidents. `look` is where it opens; without one it opens on all there is. */
export default function IncidentMap({
  view,
  look,
  handlers,
}: {
  readonly view: MapView | undefined;
  readonly look: Look | null;
  readonly handlers: MapHandlers;
}) {
  const host = useRef<HTMLElement>(null);
  const drawing = useRef<MapDrawing>(null);
  useMap(host, drawing, look, handlers);
  const fitted = useRef(look !== null);
  useEffect(() => {
    if (view === undefined) return;
    drawing.current?.show(view);
    if (fitted.current || view.clusters.length + view.areas.length === 0) return;
    fitted.current = true;
    drawing.current?.fit(view);
  }, [view]);
  const scheme = useSchemeChange();
  useEffect(() => {
    if (scheme > 0) drawing.current?.repaint();
  }, [scheme]);
  return (
    <div className="map-frame">
      <section className="map" ref={host} aria-label={words.overview.map} aria-describedby="map-help" />
      <p id="map-help" className="unseen">
        {words.overview.mapHelp}
      </p>
      <div className="map-zoom">
        <button type="button" aria-label={words.overview.zoomIn} onClick={() => drawing.current?.zoom(1)}>
          +
        </button>
        <button type="button" aria-label={words.overview.zoomOut} onClick={() => drawing.current?.zoom(-1)}>
          −
        </button>
      </div>
    </div>
  );
}

/** Makes the map in its host once, and takes it away with it. Its handlers are always the latest. */
function useMap(
  host: { readonly current: HTMLElement | null },
  drawing: { current: MapDrawing | null },
  look: Look | null,
  handlers: MapHandlers,
): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; where it opens is not where it stays
  useEffect(() => {
    const map = new MapDrawing(host.current!, look, {
      onLook: (...moved) => latest.current.onLook(...moved),
      onCluster: (...chosen) => latest.current.onCluster(...chosen),
      onArea: (...chosen) => latest.current.onArea(...chosen),
    });
    drawing.current = map;
    const observer = new ResizeObserver(() => map.resize());
    observer.observe(host.current!);
    return () => {
      observer.disconnect();
      map.remove();
    };
  }, []);
}
