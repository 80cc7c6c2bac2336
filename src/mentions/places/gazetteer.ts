import type { Box, Position } from './distance.ts';
import { nameFlag, type PlaceKind, placeKinds } from './entry.ts';
import { foldName, looseName } from './fold.ts';
import { bucketBits, type Extra, magic, none, type Section, sections } from './gazetteer-file.ts';
import { checkName, hashName } from './hash.ts';
import { type PlaceKnowledge, readPlaceKnowledge } from './knowledge.ts';

/** A place that a name may mean. Positions are WGS 84 degrees, `radiusKm` how far the place reaches from its centre. */
export interface Candidate extends Position {
  /** Its number in the gazetteer: two candidates are one place when it is the same. */
  readonly index: number;
  /** `geonames:ID`, `division:CODE` or the id of a hand-seeded place. */
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2; empty for what lies in several countries. */
  readonly country: string;
  readonly population: number;
  readonly radiusKm: number;
  readonly box: Box | null;
  /** Gazetteer number of the first- and second-level division that it lies in or is; -1 where unknown. */
  readonly admin1: number;
  readonly admin2: number;
  /** Bits of `nameFlag`: how the name that was looked up belongs to it. */
  readonly flags: number;
}

/** The gazetteer, ready for look-up. */
export interface Gazetteer {
  /** How many places and how many names it holds. */
  readonly size: number;
  readonly names: number;
  /** Words and models that placing needs, as they were built into the file. */
  readonly knowledge: PlaceKnowledge;
  /**
   * Every place of that name, in no order. Case, diacritics, apostrophes, hyphens, full stops and spaces do not count;
   * when nothing is found, the Arabic article and `St`/`Saint` do not count either.
   */
  lookup(name: string): readonly Candidate[];
  /** The entry of that number, as if looked up by its main name. */
  entry(index: number): Candidate;
  /** The country of an ISO 3166-1 alpha-2 code. */
  country(code: string): Candidate | null;
}

const noCandidates: readonly Candidate[] = [];

/** The typed arrays of a gazetteer file, as views of its buffer. */
class Tables {
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  readonly radius: Float32Array;
  readonly population: Uint32Array;
  readonly kind: Uint8Array;
  readonly country: Uint16Array;
  readonly admin1: Uint32Array;
  readonly admin2: Uint32Array;
  readonly geonames: Uint32Array;
  readonly nameStart: Uint32Array;
  readonly nameBytes: Uint8Array;
  readonly buckets: Uint32Array;
  readonly hashes: Uint32Array;
  readonly checks: Uint16Array;
  readonly targets: Uint32Array;
  readonly extra: Extra;

  constructor(bytes: Uint8Array) {
    const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const header = new Uint32Array(aligned.buffer, aligned.byteOffset, 3 + sections.length * 2);
    if (header[0] !== magic) throw new RangeError('These bytes are not a gazetteer of this version.');
    const view = (name: Section): [ArrayBufferLike, number, number] => {
      const at = 3 + sections.indexOf(name) * 2;
      return [aligned.buffer, aligned.byteOffset + (header[at] ?? 0), header[at + 1] ?? 0];
    };
    const words = (name: Section): Uint32Array => {
      const [buffer, offset, length] = view(name);
      return new Uint32Array(buffer, offset, length / 4);
    };
    const halves = (name: Section): Uint16Array => {
      const [buffer, offset, length] = view(name);
      return new Uint16Array(buffer, offset, length / 2);
    };
    const floats = (name: Section): Float32Array => {
      const [buffer, offset, length] = view(name);
      return new Float32Array(buffer, offset, length / 4);
    };
    this.lat = floats('lat');
    this.lon = floats('lon');
    this.radius = floats('radius');
    this.population = words('population');
    this.kind = new Uint8Array(...view('kind'));
    this.country = halves('country');
    this.admin1 = words('admin1');
    this.admin2 = words('admin2');
    this.geonames = words('geonames');
    this.nameStart = words('nameStart');
    this.nameBytes = new Uint8Array(...view('nameBytes'));
    this.buckets = words('buckets');
    this.hashes = words('hashes');
    this.checks = halves('checks');
    this.targets = words('targets');
    this.extra = JSON.parse(new TextDecoder().decode(new Uint8Array(...view('extra')))) as Extra;
  }
}

const decoder = new TextDecoder();

/** A candidate that reads its fields from the tables when they are asked for. */
class StoredCandidate implements Candidate {
  readonly index: number;
  readonly flags: number;
  readonly #tables: Tables;

  constructor(tables: Tables, index: number, flags: number) {
    this.#tables = tables;
    this.index = index;
    this.flags = flags;
  }

  get id(): string {
    const number = this.#tables.geonames[this.index] ?? 0;
    return number > 0 ? `geonames:${number}` : (this.#tables.extra.ids[this.index] ?? '');
  }

  get name(): string {
    const { nameStart, nameBytes } = this.#tables;
    return decoder.decode(nameBytes.subarray(nameStart[this.index], nameStart[this.index + 1]));
  }

  get kind(): PlaceKind {
    return placeKinds[this.#tables.kind[this.index] ?? 0] ?? 'town';
  }

  get country(): string {
    const code = this.#tables.country[this.index] ?? 0;
    return code === 0 ? '' : String.fromCharCode(code >> 8, code & 0xff);
  }

  get lat(): number {
    return this.#tables.lat[this.index] ?? 0;
  }

  get lon(): number {
    return this.#tables.lon[this.index] ?? 0;
  }

  get radiusKm(): number {
    return this.#tables.radius[this.index] ?? 0;
  }

  get population(): number {
    return this.#tables.population[this.index] ?? 0;
  }

  get box(): Box | null {
    return (this.#tables.extra.boxes[this.index] as Box | undefined) ?? null;
  }

  get admin1(): number {
    return this.#parent(this.#tables.admin1);
  }

  get admin2(): number {
    return this.#parent(this.#tables.admin2);
  }

  #parent(table: Uint32Array): number {
    const parent = table[this.index] ?? none;
    return parent === none ? -1 : parent;
  }
}

function find(tables: Tables, key: string, required: number): readonly Candidate[] {
  const hash = hashName(key);
  const check = checkName(key);
  const bucket = hash >>> (32 - bucketBits);
  const end = tables.buckets[bucket + 1] ?? 0;
  let found: Candidate[] | null = null;
  for (let at = tables.buckets[bucket] ?? 0; at < end; at++) {
    if (tables.hashes[at] !== hash || tables.checks[at] !== check) continue;
    const target = tables.targets[at] ?? 0;
    const flags = target >>> 24;
    if (required !== 0 && (flags & required) === 0) continue;
    found ??= [];
    found.push(new StoredCandidate(tables, target & 0xffffff, flags));
  }
  return found ?? noCandidates;
}

function countryIndex(tables: Tables, size: number): Map<string, number> {
  const index = new Map<string, number>();
  const kind = placeKinds.indexOf('country');
  for (let entry = 0; entry < size; entry++) {
    if (tables.kind[entry] !== kind) continue;
    const code = new StoredCandidate(tables, entry, 0).country;
    if (!index.has(code)) index.set(code, entry);
  }
  return index;
}

/** Opens a gazetteer file without copying it. Throws a RangeError when the bytes are not one of this version. */
export function createGazetteer(bytes: Uint8Array): Gazetteer {
  const tables = new Tables(bytes);
  const size = tables.lat.length;
  const countries = countryIndex(tables, size);
  const entry = (index: number): Candidate => new StoredCandidate(tables, index, nameFlag.main);
  return {
    size,
    names: tables.hashes.length,
    knowledge: readPlaceKnowledge(tables.extra.knowledge),
    entry,
    country: (code) => {
      const index = countries.get(code);
      return index === undefined ? null : entry(index);
    },
    lookup: (name) => {
      const key = foldName(name);
      if (key === '') return noCandidates;
      const found = find(tables, key, 0);
      if (found.length > 0) return found;
      const loose = looseName(name);
      return loose ? find(tables, loose, nameFlag.loose) : noCandidates;
    },
  };
}
