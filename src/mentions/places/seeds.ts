import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Box, Position } from './distance.ts';
import { type PlaceKind, placeKinds } from './entry.ts';
import { foldedWords } from './fold.ts';

/** A YAML file of places: `path` is only used to say where a problem is. */
export interface PlaceFile {
  readonly path: string;
  readonly text: string;
}

/** Something wrong in a file of places. Lines count from 1. */
export interface PlaceProblem {
  readonly code: `place.${'syntax' | 'unknown-key' | 'missing' | 'bad-value' | 'duplicate-id'}`;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** A place as a file under `data/places/` states it. */
export interface Seed {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** ISO 3166-1 alpha-2 for a country, a GeoNames code (`IQ.01`) for a division that GeoNames has; else null. */
  readonly code: string | null;
  /** The country or division it lies in: `IQ` or `IQ.01`; empty for none or several. */
  readonly within: string;
  readonly at: Position | null;
  readonly radiusKm: number | null;
  readonly box: Box | null;
  /** How many live there, or for what nobody lives in, in a town that is as well known; null where towns in it tell. */
  readonly population: number | null;
  readonly aliases: readonly string[];
  readonly short: readonly string[];
  readonly suffix: readonly string[];
  readonly demonyms: readonly string[];
}

const fileKeys = new Set(['kind', 'radius', 'population', 'places']);
const placeKeys = new Set([
  ...['id', 'kind', 'name', 'code', 'in', 'at', 'radius', 'box', 'population'],
  ...['aliases', 'short', 'suffix', 'demonyms'],
]);
const codeForm = /^[A-Z]{2}(?:\.[A-Z0-9]{1,4})?$/;

type Values = { readonly [key: string]: unknown };

/** Reads one file, noting problems as it goes. */
class SeedReader {
  readonly problems: PlaceProblem[] = [];
  readonly #file: PlaceFile;
  readonly #lines = new LineCounter();
  readonly #seedLines: number[] = [];
  #line = 1;

  constructor(file: PlaceFile) {
    this.#file = file;
  }

  read(): Seed[] {
    const document = parseDocument(this.#file.text, { lineCounter: this.#lines });
    for (const error of document.errors) {
      this.#line = this.#lines.linePos(error.pos[0]).line;
      this.#report('place.syntax', error.message);
    }
    if (document.errors.length > 0) return [];
    return this.#places(document);
  }

  #places(document: Document): Seed[] {
    const root = document.contents;
    if (!isMap(root)) {
      this.#report('place.missing', 'The file holds no map with `places`.');
      return [];
    }
    const defaults = root.toJSON() as Values;
    for (const pair of root.items) this.#checkKey(pair.key, fileKeys);
    const places = root.get('places');
    if (!isSeq(places)) {
      this.#report('place.missing', '`places` must be a list.');
      return [];
    }
    return places.items.flatMap((item) => this.#place(item as Node, defaults) ?? []);
  }

  #checkKey(key: unknown, known: ReadonlySet<string>): void {
    if (!isScalar(key)) return;
    this.#line = this.#lineOf(key);
    const name = String(key.value);
    if (!known.has(name)) this.#report('place.unknown-key', `Unknown key \`${name}\`.`);
  }

  #place(item: Node, defaults: Values): Seed | null {
    this.#line = this.#lineOf(item);
    if (!isMap(item)) {
      this.#report('place.bad-value', 'A place must be a map.');
      return null;
    }
    for (const pair of item.items) this.#checkKey(pair.key, placeKeys);
    this.#line = this.#lineOf(item);
    const seed = this.#seed(item.toJSON() as Values, defaults);
    if (seed) this.#seedLines.push(this.#lineOf(item));
    return seed;
  }

  #seed(values: Values, defaults: Values): Seed | null {
    const kind = (values.kind ?? defaults.kind) as PlaceKind;
    const name = values.name;
    if (typeof name !== 'string' || name === '') {
      this.#report('place.missing', 'A place needs a `name`.');
      return null;
    }
    if (!placeKinds.includes(kind)) {
      this.#report('place.bad-value', `\`${name}\`: unknown kind \`${String(kind)}\`.`);
      return null;
    }
    const code = this.#code(values, 'code', name);
    const at = this.#position(values.at, name);
    if (!at && !code) {
      this.#report('place.missing', `\`${name}\` needs \`at: [latitude, longitude]\`.`);
      return null;
    }
    const slug = code ?? foldedWords(name).join('-');
    return {
      id: typeof values.id === 'string' ? values.id : `${kind}:${slug}`,
      kind,
      name,
      code,
      within: this.#code(values, 'in', name) ?? '',
      at,
      radiusKm: this.#radius(values.radius ?? defaults.radius, name),
      box: this.#box(values.box, name),
      population: this.#population(values.population ?? defaults.population, name),
      aliases: this.#names(values, 'aliases', name),
      short: this.#names(values, 'short', name),
      suffix: this.#names(values, 'suffix', name),
      demonyms: this.#names(values, 'demonyms', name),
    };
  }

  #code(values: Values, key: string, name: string): string | null {
    const code = values[key];
    if (code === undefined) return null;
    if (typeof code === 'string' && codeForm.test(code)) return code;
    this.#report('place.bad-value', `\`${name}\`: \`${key}\` must be a code such as IQ or IQ.01.`);
    return null;
  }

  #position(value: unknown, name: string): Position | null {
    if (value === undefined) return null;
    const [lat, lon] = Array.isArray(value) ? (value as unknown[]) : [];
    if (isDegrees(lat, 90) && isDegrees(lon, 180)) return { lat, lon };
    this.#report('place.bad-value', `\`${name}\`: \`at\` must be [latitude, longitude] in degrees.`);
    return null;
  }

  #radius(value: unknown, name: string): number | null {
    if (value === undefined) return null;
    if (typeof value === 'number' && value >= 0 && value <= 10_000) return value;
    this.#report('place.bad-value', `\`${name}\`: \`radius\` must be a number of kilometres.`);
    return null;
  }

  #population(value: unknown, name: string): number | null {
    if (value === undefined) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    this.#report('place.bad-value', `\`${name}\`: \`population\` must be a whole number.`);
    return null;
  }

  #box(value: unknown, name: string): Box | null {
    if (value === undefined) return null;
    const [south, west, north, east] = Array.isArray(value) ? (value as unknown[]) : [];
    const good = isDegrees(south, 90) && isDegrees(west, 180) && isDegrees(north, 90) && isDegrees(east, 180);
    if (good && south <= north) return [south, west, north, east];
    this.#report('place.bad-value', `\`${name}\`: \`box\` must be [south, west, north, east] in degrees.`);
    return null;
  }

  #names(values: Values, key: string, name: string): readonly string[] {
    const list = values[key];
    if (list === undefined) return [];
    if (Array.isArray(list) && list.every((text) => typeof text === 'string' && text !== '')) return list;
    this.#report('place.bad-value', `\`${name}\`: \`${key}\` must be a list of names.`);
    return [];
  }

  #lineOf(node: Node): number {
    return node.range ? this.#lines.linePos(node.range[0]).line : this.#line;
  }

  #report(code: PlaceProblem['code'], message: string): void {
    this.problems.push({ code, message, file: this.#file.path, line: this.#line });
  }

  /** Reports that the `index`th seed of this file has an id that is taken. */
  duplicate(index: number, id: string, owner: string): void {
    this.#line = this.#seedLines[index] ?? 1;
    this.#report('place.duplicate-id', `The id \`${id}\` is taken already in ${owner}.`);
  }
}

function isDegrees(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= limit;
}

/** Reads files of places into seeds. A place with a problem that spoils it is left out; the rest stay. */
export function compilePlaces(files: readonly PlaceFile[]): { seeds: Seed[]; problems: PlaceProblem[] } {
  const seeds: Seed[] = [];
  const problems: PlaceProblem[] = [];
  const owners = new Map<string, string>();
  for (const file of files) {
    const reader = new SeedReader(file);
    reader.read().forEach((seed, index) => {
      const owner = owners.get(seed.id);
      if (owner !== undefined) {
        reader.duplicate(index, seed.id, owner);
        return;
      }
      owners.set(seed.id, file.path);
      seeds.push(seed);
    });
    problems.push(...reader.problems);
  }
  return { seeds, problems };
}

/** What is wrong in files of places: unknown keys, bad coordinates, duplicate ids, with file and line. */
export function checkPlaces(files: readonly PlaceFile[]): PlaceProblem[] {
  return compilePlaces(files).problems;
}
