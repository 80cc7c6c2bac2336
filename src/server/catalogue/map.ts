import type { MapView } from '../../schema/overview.ts';
import type { PlacePrecision } from '../../schema/place.ts';
import { CellIndex } from './cell-index.ts';
import type { Columns } from './columns.ts';
import { Groups } from './groups.ts';
import type { Selection } from './selection.ts';

/** A cluster takes the width of this part of a tile of 256 pixels. */
const CELLS_PER_TILE = 4;
const EQUATOR_KM = 40_075;
/** A place within so many kilometres is a point however near the map is looked at. */
const ALWAYS_POINT_KM = 5;

/** What fits, as clusters and areas for a zoom of the map (0: the world in one tile; each step doubles). */
export function mapOf(selection: Selection, zoom: number): MapView {
  const { columns, missed } = selection;
  const { x, y, radiusKm } = columns.numbers;
  const cells = 2 ** zoom * CELLS_PER_TILE;
  const roughKm = Math.max(ALWAYS_POINT_KM, EQUATOR_KM / cells);
  const clusters = new Groups(columns);
  const areas = new Groups(columns);
  const cellIndex = new CellIndex();
  const areaIndex = new CellIndex();
  let unplaced = 0;
  for (let row = 0; row < missed.length; row++) {
    if (missed[row] !== 0) continue;
    const across = x.values[row]!;
    if (Number.isNaN(across)) unplaced += 1;
    else if (radiusKm.values[row]! > roughKm) areas.add(areaIndex.numberOf(areaKey(columns, row)), row);
    else
      clusters.add(
        cellIndex.numberOf(Math.floor(across * cells) * cells + Math.floor(y.values[row]! * cells)),
        row,
      );
  }
  return {
    clusters: clusters.all().map(({ first, ...cluster }) => ({
      ...cluster,
      id: cluster.count === 1 ? columns.ids[first]! : null,
    })),
    areas: areas.all().map(({ first, ...area }) => ({ ...area, precision: precisionOf(columns, first) })),
    unplaced,
  };
}

/** Places of one name and precision are one area. */
function areaKey({ words }: Columns, row: number): number {
  return words.place.codes[row]! * words.precision.dictionary.size + words.precision.codes[row]!;
}

function precisionOf({ words: { precision } }: Columns, row: number): PlacePrecision {
  return precision.dictionary.valueOf(precision.codes[row]!) as PlacePrecision;
}
