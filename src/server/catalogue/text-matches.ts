import { sql } from 'drizzle-orm';
import type { Database } from '../../store/database.ts';
import { storable } from '../../store/storable.ts';

/** What is looked for: claims with the words in their sentence, or incidents with such a claim. */
type Of = 'claims' | 'incidents';

const REMEMBERED = 32;

/** Which claims and incidents hold some words, by full-text search. Asked again before anything has changed, it remembers. */
export class TextMatches {
  readonly #database: Database;
  readonly #known = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The ids; `asOf` is the state of the database that they are asked for. */
  find(of: Of, words: string, asOf: string): Promise<ReadonlySet<string>> {
    const key = `${asOf} ${of} ${words}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#search(of, words);
    this.#known.set(key, found);
    found.catch(() => this.#known.delete(key));
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
    return found;
  }

  async #search(of: Of, words: string): Promise<ReadonlySet<string>> {
    const id = of === 'claims' ? sql`id` : sql`incident`;
    const { rows } = await this.#database.execute<{ id: string | null }>(sql`
      select ${id} as id from claims
      where current and search @@ websearch_to_tsquery('english', ${storable(words)})`);
    return new Set(rows.flatMap(({ id }) => id ?? []));
  }
}
