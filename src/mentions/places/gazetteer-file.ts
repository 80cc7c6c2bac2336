import { type Entry, nameFlag, placeKinds } from './entry.ts';
import { foldName, looseName } from './fold.ts';
import { checkName, hashName } from './hash.ts';
import type { StoredKnowledge } from './knowledge.ts';

/**
 * The gazetteer file: one buffer of typed arrays that is read in place. A header of 32-bit little-endian words (magic,
 * number of entries, number of names, then offset and length in bytes of each section) is followed by the sections in the
 * order of `sections`, each starting at a multiple of 8 bytes.
 */
export const magic = 0x33474c44;

/** The sections in the order they are stored. */
export const sections = [
  'lat',
  'lon',
  'radius',
  'population',
  'kind',
  'country',
  'admin1',
  'admin2',
  'geonames',
  'nameStart',
  'nameBytes',
  'buckets',
  'hashes',
  'checks',
  'targets',
  'extra',
] as const;
export type Section = (typeof sections)[number];

/** Names are grouped by this many leading bits of their hash. */
export const bucketBits = 17;

/** No parent, in the sections `admin1` and `admin2`. */
export const none = 0xffffffff;

/** What the file's JSON section holds. */
export interface Extra {
  /** Ids of the entries whose `geonames` number is 0, by entry index. */
  readonly ids: { readonly [index: string]: string };
  /** Bounding boxes, by entry index. */
  readonly boxes: { readonly [index: string]: readonly number[] };
  /** The words and models that placing needs beside the gazetteer. */
  readonly knowledge: StoredKnowledge;
}

interface NameRecord {
  readonly hash: number;
  readonly check: number;
  /** Entry index in the low 24 bits, flags in the high 8. */
  readonly target: number;
}

function namesOfEntry(entry: Entry, articleCountries: ReadonlySet<string>): Map<string, number> {
  const keys = new Map<string, number>();
  const add = (key: string, flags: number): void => {
    if (key !== '') keys.set(key, (keys.get(key) ?? 0) | flags);
  };
  const arabic = articleCountries.has(entry.country);
  for (const name of entry.names) {
    const key = foldName(name.text);
    add(key, name.flags);
    if (arabic && name.flags & (nameFlag.main | nameFlag.alternate)) {
      add(looseName(name.text) ?? key, nameFlag.loose);
    }
  }
  return keys;
}

function collectNames(entries: readonly Entry[], articleCountries: ReadonlySet<string>): NameRecord[] {
  const records: NameRecord[] = [];
  entries.forEach((entry, index) => {
    for (const [key, flags] of namesOfEntry(entry, articleCountries)) {
      records.push({ hash: hashName(key), check: checkName(key), target: ((flags << 24) | index) >>> 0 });
    }
  });
  return records.sort((a, b) => a.hash - b.hash || a.check - b.check || a.target - b.target);
}

function bucketStarts(records: readonly NameRecord[]): Uint32Array {
  const starts = new Uint32Array((1 << bucketBits) + 1);
  for (const record of records) {
    const bucket = (record.hash >>> (32 - bucketBits)) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  return starts;
}

function encodeNames(entries: readonly Entry[]): { starts: Uint32Array; bytes: Uint8Array } {
  const encoder = new TextEncoder();
  const encoded = entries.map((entry) => encoder.encode(entry.names[0]?.text ?? ''));
  const starts = new Uint32Array(entries.length + 1);
  encoded.forEach((bytes, index) => {
    starts[index + 1] = (starts[index] ?? 0) + bytes.length;
  });
  const bytes = new Uint8Array(starts[entries.length] ?? 0);
  encoded.forEach((name, index) => {
    bytes.set(name, starts[index]);
  });
  return { starts, bytes };
}

/** The index of the entry for each division code. */
function divisionIndex(entries: readonly Entry[]): Map<string, number> {
  const index = new Map<string, number>();
  entries.forEach((entry, position) => {
    if (entry.kind === 'admin1') index.set(entry.admin1, position);
    if (entry.kind === 'admin2') index.set(entry.admin2, position);
  });
  return index;
}

function encodeExtra(entries: readonly Entry[], knowledge: StoredKnowledge): Uint8Array {
  const ids: { [index: string]: string } = {};
  const boxes: { [index: string]: readonly number[] } = {};
  entries.forEach((entry, index) => {
    if (geonamesNumber(entry) === 0) ids[index] = entry.id;
    if (entry.box) boxes[index] = entry.box;
  });
  return new TextEncoder().encode(JSON.stringify({ ids, boxes, knowledge } satisfies Extra));
}

/** The number of a `geonames:` id, and 0 for any other id. */
function geonamesNumber(entry: Entry): number {
  return entry.id.startsWith('geonames:') ? Number(entry.id.slice('geonames:'.length)) : 0;
}

function encodeEntries(entries: readonly Entry[]): { [name in Section]?: ArrayBufferView } {
  const divisions = divisionIndex(entries);
  const parent = (code: string): number => divisions.get(code) ?? none;
  return {
    lat: Float32Array.from(entries, (entry) => entry.lat),
    lon: Float32Array.from(entries, (entry) => entry.lon),
    radius: Float32Array.from(entries, (entry) => entry.radiusKm),
    population: Uint32Array.from(entries, (entry) => entry.population),
    kind: Uint8Array.from(entries, (entry) => placeKinds.indexOf(entry.kind)),
    country: Uint16Array.from(entries, (entry) =>
      entry.country === '' ? 0 : (entry.country.charCodeAt(0) << 8) | entry.country.charCodeAt(1),
    ),
    admin1: Uint32Array.from(entries, (entry) => parent(entry.admin1)),
    admin2: Uint32Array.from(entries, (entry) => parent(entry.admin2)),
    geonames: Uint32Array.from(entries, geonamesNumber),
  };
}

function concatenate(parts: readonly ArrayBufferView[], counts: readonly number[]): Uint8Array {
  const align = (offset: number): number => (offset + 7) & ~7;
  const header = new Uint32Array(1 + counts.length + parts.length * 2);
  header.set([magic, ...counts]);
  let offset = align(header.byteLength);
  parts.forEach((part, index) => {
    header[1 + counts.length + index * 2] = offset;
    header[2 + counts.length + index * 2] = part.byteLength;
    offset = align(offset + part.byteLength);
  });
  const file = new Uint8Array(offset);
  file.set(new Uint8Array(header.buffer));
  parts.forEach((part, index) => {
    const at = header[1 + counts.length + index * 2] ?? 0;
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
  });
  return file;
}

/**
 * The bytes of a gazetteer file. `articleCountries` are the countries (alpha-2) whose names are also found without the
 * Arabic article; `knowledge` is stored as it is.
 */
export function encodeGazetteer(
  entries: readonly Entry[],
  articleCountries: ReadonlySet<string>,
  knowledge: StoredKnowledge,
): Uint8Array {
  const records = collectNames(entries, articleCountries);
  const names = encodeNames(entries);
  const stored: { [name in Section]?: ArrayBufferView } = {
    ...encodeEntries(entries),
    nameStart: names.starts,
    nameBytes: names.bytes,
    buckets: bucketStarts(records),
    hashes: Uint32Array.from(records, (record) => record.hash),
    checks: Uint16Array.from(records, (record) => record.check),
    targets: Uint32Array.from(records, (record) => record.target),
    extra: encodeExtra(entries, knowledge),
  };
  const parts = sections.map((name) => stored[name] ?? new Uint8Array(0));
  return concatenate(parts, [entries.length, records.length]);
}
