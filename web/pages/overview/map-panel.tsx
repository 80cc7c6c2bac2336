import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { type Filter, without } from '../../address/filter.ts';
import { paths } from '../../address/paths.ts';
import { useParameters } from '../../address/use-address.ts';
import { Failing } from '../../design/states.tsx';
import IncidentMap from '../../map/incident-map.tsx';
import type { Box, Look, MapHandlers } from '../../map/map-drawing.ts';
import { number, words } from '../../words/words.ts';
import { useMapView } from './overview-data.ts';

/** Half of this many degrees around a place is what it is narrowed to where the map cannot go nearer. */
const NEARBY = 0.05;

/** The map with what fits the filter, and the switch that narrows all to what it shows. */
export default function MapPanel({
  filter,
  onFilter,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const [parameters, setParameters] = useParameters();
  const [, navigate] = useLocation();
  const [opened] = useState(() => readLook(parameters.get('at')));
  const [seen, setSeen] = useState<{ readonly zoom: number; readonly box: Box | null }>({
    zoom: opened?.zoom ?? 2,
    box: null,
  });
  const query = useMapView(filter, seen.zoom, seen.box && widened(seen.box));
  const onLook = useCallback<MapHandlers['onLook']>(
    (look, box) => {
      setSeen({ zoom: look.zoom, box });
      setParameters({ at: writeLook(look) }, { replace: true });
    },
    [setParameters],
  );
  const handlers = useMemo<MapHandlers>(() => {
    const around = (lat: number, lon: number) => {
      onFilter({ ...filter, bbox: boxText([lon - NEARBY, lat - NEARBY, lon + NEARBY, lat + NEARBY]) });
    };
    return {
      onLook,
      onCluster: ({ id, lat, lon }, map) => {
        if (id !== null) navigate(paths.incident(id));
        else if (!map.approach(lat, lon)) around(lat, lon);
      },
      onArea: ({ lat, lon }, map) => {
        if (!map.approach(lat, lon)) around(lat, lon);
      },
    };
  }, [filter, onFilter, onLook, navigate]);
  if (query.error && !query.data) return <Failing error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <IncidentMap view={query.data} look={opened} handlers={handlers} />
      <div className="map-foot">
        <button
          type="button"
          className="button"
          aria-pressed={filter.bbox !== undefined}
          disabled={seen.box === null}
          onClick={() =>
            onFilter(filter.bbox ? without(filter, 'bbox') : { ...filter, bbox: boxText(seen.box!) })
          }
        >
          {words.overview.onlyHere}
        </button>
        {query.data && query.data.unplaced > 0 ? (
          <span className="small number">{words.overview.mapUnplaced(number(query.data.unplaced))}</span>
        ) : null}
      </div>
    </>
  );
}

function boxText(box: Box): string {
  const [west, south, east, north] = box;
  return [Math.max(-180, west), Math.max(-90, south), Math.min(180, east), Math.min(90, north)]
    .map((degrees) => Number(degrees.toFixed(2)))
    .join(',');
}

/** The box with a margin, in steps of a tenth of its size, so that a small move asks for nothing new; null where that is the world. */
function widened([west, south, east, north]: Box): Box | null {
  if (east < west) return null;
  const step = 10 ** Math.floor(Math.log10(Math.max(0.01, (east - west) / 2)));
  const down = (degrees: number) => (Math.floor(degrees / step) - 1) * step;
  const up = (degrees: number) => (Math.ceil(degrees / step) + 1) * step;
  const [left, right] = [Math.max(-180, down(west)), Math.min(180, up(east))];
  if (right - left >= 300) return null;
  return [left, Math.max(-90, down(south)), right, Math.min(90, up(north))];
}

function readLook(text: string | null): Look | null {
  const [lat, lon, zoom] = (text ?? '').split(',').map(Number);
  const isLook = [lat, lon, zoom].every((value) => Number.isFinite(value)) && Math.abs(lat!) <= 85;
  return isLook ? { lat: lat!, lon: lon!, zoom: Math.max(1, Math.min(12, Math.round(zoom!))) } : null;
}

function writeLook({ lat, lon, zoom }: Look): string {
  return `${lat.toFixed(3)},${lon.toFixed(3)},${zoom}`;
}
