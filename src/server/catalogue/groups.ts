import type { Columns } from './columns.ts';
import { grown } from './word-column.ts';

/** What rows that are drawn as one have in common; `first` is one of them. */
export interface Group {
  readonly lat: number;
  readonly lon: number;
  readonly name: string;
  readonly count: number;
  readonly killed: { min: number; max: number };
  readonly radiusKm: number;
  readonly first: number;
}

/** Adds rows up in numbered groups. Places are averaged; the greatest radius stands for all. */
export class Groups {
  readonly #columns: Columns;
  readonly #first: number[] = [];
  #counts = new Float64Array(256);
  #latitudes = new Float64Array(256);
  #longitudes = new Float64Array(256);
  #least = new Float64Array(256);
  #most = new Float64Array(256);
  #radii = new Float64Array(256);

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  add(group: number, row: number): void {
    const { lat, lon, radiusKm, killedMin, killedMax } = this.#columns.numbers;
    if (group === this.#first.length) this.#begin(group, row);
    const least = killedMin.values[row]!;
    const most = killedMax.values[row]!;
    const radius = radiusKm.values[row]!;
    this.#counts[group]! += 1;
    this.#latitudes[group]! += lat.values[row]!;
    this.#longitudes[group]! += lon.values[row]!;
    this.#least[group]! += least || 0;
    this.#most[group]! += most || least || 0;
    if (radius > this.#radii[group]!) this.#radii[group] = radius;
  }

  all(): Group[] {
    const { place } = this.#columns.words;
    return this.#first.map((first, group) => {
      const count = this.#counts[group]!;
      return {
        lat: this.#latitudes[group]! / count,
        lon: this.#longitudes[group]! / count,
        name: place.dictionary.valueOf(place.codes[first]!),
        count,
        killed: { min: this.#least[group]!, max: this.#most[group]! },
        radiusKm: this.#radii[group]!,
        first,
      };
    });
  }

  #begin(group: number, row: number): void {
    this.#first.push(row);
    if (group < this.#counts.length) return;
    this.#counts = grown(this.#counts, group);
    this.#latitudes = grown(this.#latitudes, group);
    this.#longitudes = grown(this.#longitudes, group);
    this.#least = grown(this.#least, group);
    this.#most = grown(this.#most, group);
    this.#radii = grown(this.#radii, group);
  }
}
