import type { Entry } from './entry.ts';
import { KeptMarks } from './kept-marks.ts';
import { ListColumn } from './list-column.ts';
import { grown, WordColumn } from './word-column.ts';

/** A column of numbers; NaN where a row has none, which no comparison holds for. */
export class NumberColumn {
  values = new Float64Array(1024);

  set(row: number, value: number | null): void {
    if (row >= this.values.length) this.values = grown(this.values, row);
    this.values[row] = value ?? Number.NaN;
  }

  copy(from: number, to: number): void {
    this.values[to] = this.values[from]!;
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** The number of a day (ISO 8601), counted from 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The day of that number, ISO 8601. */
export function dayOfNumber(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Entries, column by column: what is read through stands together in memory, a hundred thousand rows in a millisecond. */
export class Columns {
  length = 0;
  readonly ids: string[] = [];
  readonly words = {
    kind: new WordColumn(),
    type: new WordColumn(),
    status: new WordColumn(),
    polarity: new WordColumn(),
    review: new WordColumn(),
    outcome: new WordColumn(),
    article: new WordColumn(),
    incident: new WordColumn(),
    country: new WordColumn(),
    place: new WordColumn(),
    precision: new WordColumn(),
  };
  readonly lists = {
    mode: new ListColumn(),
    actor: new ListColumn(),
    source: new ListColumn(),
    publisher: new ListColumn(),
  };
  readonly numbers = {
    confidence: new NumberColumn(),
    lat: new NumberColumn(),
    lon: new NumberColumn(),
    x: new NumberColumn(),
    y: new NumberColumn(),
    radiusKm: new NumberColumn(),
    startsOn: new NumberColumn(),
    endsOn: new NumberColumn(),
    killedMin: new NumberColumn(),
    killedMax: new NumberColumn(),
    order: new NumberColumn(),
  };
  /** For which rows conditions hold, until one changes. */
  readonly marks = new KeptMarks();
  readonly #all = [this.words, this.lists, this.numbers].flatMap((group) => Object.values(group));

  /** Writes an entry into a row, which may be the one behind the last. */
  set(row: number, entry: Entry): void {
    this.marks.clear();
    this.ids[row] = entry.id;
    this.length = Math.max(this.length, row + 1);
    this.#setWords(row, entry);
    const { lists, numbers } = this;
    lists.mode.set(row, entry.modes);
    lists.actor.set(row, entry.actors);
    lists.source.set(row, entry.sources);
    lists.publisher.set(row, entry.publishers);
    numbers.confidence.set(row, entry.confidence);
    numbers.lat.set(row, entry.place?.lat ?? null);
    numbers.lon.set(row, entry.place?.lon ?? null);
    numbers.x.set(row, entry.place?.x ?? null);
    numbers.y.set(row, entry.place?.y ?? null);
    numbers.radiusKm.set(row, entry.place?.radiusKm ?? null);
    numbers.startsOn.set(row, entry.startsOn === null ? null : dayNumber(entry.startsOn));
    numbers.endsOn.set(row, entry.endsOn === null ? null : dayNumber(entry.endsOn));
    numbers.killedMin.set(row, entry.killed.min);
    numbers.killedMax.set(row, entry.killed.max);
    numbers.order.set(row, orderOf(entry.sortDay, entry.sequence));
  }

  /** Takes a row out; the last one comes in its place. @returns the id of that one */
  remove(row: number): string {
    this.marks.clear();
    const last = this.length - 1;
    if (row !== last) {
      for (const column of this.#all) column.copy(last, row);
      this.ids[row] = this.ids[last]!;
    }
    this.ids.pop();
    this.length = last;
    for (const list of Object.values(this.lists)) list.lengths[last] = 0;
    return this.ids[row] ?? '';
  }

  #setWords(row: number, entry: Entry): void {
    const { words } = this;
    words.kind.set(row, entry.kind);
    words.type.set(row, entry.type);
    words.status.set(row, entry.status);
    words.polarity.set(row, entry.polarity);
    words.review.set(row, entry.review);
    words.outcome.set(row, entry.outcome);
    words.article.set(row, entry.article);
    words.incident.set(row, entry.incident);
    words.country.set(row, entry.country);
    words.place.set(row, entry.place?.name ?? null);
    words.precision.set(row, entry.place?.precision ?? null);
  }
}

const SEQUENCES = 2 ** 31;

/** One number by which lists are ordered: by day, and within a day by the order in which rows came in. */
export function orderOf(day: string, sequence: number): number {
  return dayNumber(day) * SEQUENCES + sequence;
}

/** The day and the sequence number that `orderOf` was made of. */
export function positionIn(order: number): { readonly day: string; readonly sequence: number } {
  const day = Math.floor(order / SEQUENCES);
  return { day: dayOfNumber(day), sequence: order - day * SEQUENCES };
}
