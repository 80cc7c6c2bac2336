import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type ColumnType, type IncidentRow, incidentColumns, incidentRow } from './incident-row.ts';
import type { Transform } from './run.ts';
import type { SourcedIncident } from './sourced.ts';

/** Rows that are held and written together. Larger groups take more memory, and smaller ones leave more behind each. */
const groupSize = 400;

/** Parquet's types for those of the plain table. */
const types = {
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies { readonly [type in ColumnType]: object };

const geometry = 'geometry';

/**
 * Incidents as GeoParquet 1.1: the plain table with a column of points in well-known binary, and the notes under the key
 * `dateline.notes` at the file's end. Holds one group of rows at a time.
 */
export const exportParquet: Transform<SourcedIncident> = async function* (incidents, run) {
  const bytes = new ByteWriter();
  const extent = new Extent();
  const metadata: { key: string; value?: string }[] = [];
  const writer = new ParquetWriter({ writer: bytes, schema, kvMetadata: metadata, createdBy: 'dateline' });
  let group = new RowGroup();
  for await (const incident of incidents) {
    const row = incidentRow(incident, run);
    extent.add(row);
    group.add(row);
    run.notes.wrote();
    if (group.size < groupSize) continue;
    await group.write(writer);
    group = new RowGroup();
    yield taken(bytes);
    await turn();
  }
  if (group.size > 0) await group.write(writer);
  metadata.push(
    { key: 'geo', value: JSON.stringify(geoMetadata(extent)) },
    { key: 'dateline.notes', value: run.notes.text() },
  );
  await writer.finish();
  yield taken(bytes);
};

/** A turn of the event loop, in which the memory of buffers that were let go is given back. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The bytes written so far, which the writer then forgets; it goes on counting offsets from the file's start. */
function taken(bytes: ByteWriter): Uint8Array {
  const written = bytes.getBytes().slice();
  bytes.index = 0;
  return written;
}

const columns = Object.entries(incidentColumns) as [keyof IncidentRow, ColumnType][];

const schema: SchemaElement[] = [
  { name: 'root', num_children: columns.length + 1 },
  ...columns.map(([name, type]) => ({ name, ...types[type], repetition_type: 'OPTIONAL' as const })),
  { name: geometry, type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' },
];

/** Rows that are written together, kept by column: fewer and shorter-lived objects than rows would be. */
class RowGroup {
  size = 0;
  readonly #cells: (string | number | Date | null)[][] = columns.map(() => []);
  readonly #points: (Uint8Array | null)[] = [];

  add(row: IncidentRow): void {
    this.size += 1;
    for (const [index, [name, type]] of columns.entries()) this.#cells[index]!.push(cell(row[name], type));
    this.#points.push(pointOf(row));
  }

  async write(writer: ParquetWriter): Promise<void> {
    const columnData = [
      ...columns.map(([name], index) => ({ name, data: this.#cells[index]! })),
      { name: geometry, data: this.#points, statistics: false },
    ];
    await writer.write({ columnData, rowGroupSize: this.size });
  }
}

/** A day becomes the date that the writer takes; everything else is as it is. */
function cell(value: string | number | null, type: ColumnType): string | number | Date | null {
  return type === 'day' && value !== null ? new Date(value) : value;
}

/** A point in well-known binary, little-endian (OGC 06-103r4); null where the place is not known. */
function pointOf({ latitude, longitude }: IncidentRow): Uint8Array | null {
  if (latitude === null || longitude === null) return null;
  const view = new DataView(new ArrayBuffer(21));
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, longitude, true);
  view.setFloat64(13, latitude, true);
  return new Uint8Array(view.buffer);
}

/** The box around all points, west, south, east, north; null while there is none. */
class Extent {
  box: [number, number, number, number] | null = null;

  add({ latitude, longitude }: IncidentRow): void {
    if (latitude === null || longitude === null) return;
    const [west, south, east, north] = this.box ?? [longitude, latitude, longitude, latitude];
    this.box = [
      Math.min(west, longitude),
      Math.min(south, latitude),
      Math.max(east, longitude),
      Math.max(north, latitude),
    ];
  }
}

function geoMetadata({ box }: Extent) {
  return {
    version: '1.1.0',
    primary_column: geometry,
    columns: { [geometry]: { encoding: 'WKB', geometry_types: ['Point'], ...(box ? { bbox: box } : {}) } },
  };
}
