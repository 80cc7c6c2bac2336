import { Columns } from './columns.ts';
import type { Entry } from './entry.ts';

/** What changed since some time: entries as they now are, the ids of those that are gone, and where to go on from. */
export interface Changes {
  readonly entries: readonly Entry[];
  readonly gone: readonly string[];
  readonly until: string;
}

/** Reads what changed since `after`, which is the `until` of the reading before; null reads all there is. */
export type ReadChanges = (after: string | null) => Promise<Changes>;

/**
 * All claims, or all incidents, in memory. They are a copy: the database has the last word. Before each use whatever changed
 * there is read, whoever changed it, so an answer is never older than the question.
 */
export class Catalogue {
  readonly #read: ReadChanges;
  readonly #rows = new Map<string, number>();
  readonly #columns = new Columns();
  #until: string | null = null;
  #underWay: Promise<void> | null = null;
  #following: Promise<void> | null = null;

  constructor(read: ReadChanges) {
    this.#read = read;
  }

  /**
   * The entries as the database had them when this was called, or later. They are good until the caller next waits. `asOf`
   * names the state of the database: as long as it is the same, so are they.
   */
  async current(): Promise<{ readonly columns: Columns; readonly asOf: string }> {
    await this.#refresh();
    return { columns: this.#columns, asOf: this.#until! };
  }

  /**
   * A reading that is under way may have begun before what the caller wants to see; so one more follows it, and all who ask
   * meanwhile share that one.
   */
  #refresh(): Promise<void> {
    if (this.#underWay === null) return this.#begin();
    this.#following ??= this.#underWay
      .catch(() => undefined)
      .then(() => {
        this.#following = null;
        return this.#underWay ?? this.#begin();
      });
    return this.#following;
  }

  #begin(): Promise<void> {
    const reading = this.#take().finally(() => {
      if (this.#underWay === reading) this.#underWay = null;
    });
    this.#underWay = reading;
    return reading;
  }

  async #take(): Promise<void> {
    const { entries, gone, until } = await this.#read(this.#until);
    for (const entry of entries) this.#put(entry);
    for (const id of gone) this.#remove(id);
    this.#until = until;
  }

  #put(entry: Entry): void {
    const row = this.#rows.get(entry.id) ?? this.#columns.length;
    this.#rows.set(entry.id, row);
    this.#columns.set(row, entry);
  }

  #remove(id: string): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#rows.delete(id);
    const moved = this.#columns.remove(row);
    if (row < this.#columns.length) this.#rows.set(moved, row);
  }
}
