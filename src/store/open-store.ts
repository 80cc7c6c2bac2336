import type { Database } from './database.ts';
import type { EmbeddedDatabase } from './embedded/open-embedded.ts';
import type { ServerDatabase } from './open-server.ts';
import { Articles } from './queries/articles.ts';
import { Changes } from './queries/changes.ts';
import { Claims } from './queries/claims.ts';
import { Codings } from './queries/codings.ts';
import { Feeds } from './queries/feeds.ts';
import { Imports } from './queries/imports.ts';
import { Incidents } from './queries/incidents.ts';
import { Resemblances } from './queries/resemblances.ts';
import { Reviews } from './queries/reviews.ts';

/** Where a store is: in a folder of this machine, or in a database on a PostgreSQL server. */
export type StorePlace = { readonly data: string } | { readonly database: string };

/** What the program keeps. */
export interface Store {
  readonly articles: Articles;
  readonly codings: Codings;
  readonly resemblances: Resemblances;
  readonly claims: Claims;
  readonly incidents: Incidents;
  readonly reviews: Reviews;
  readonly changes: Changes;
  readonly imports: Imports;
  readonly feeds: Feeds;
  /** For queries that are not here, and for tables of others on the same database. */
  readonly database: Database;
  /** Does several things, all or none. Only the store that is handed to `work` may be used in it. */
  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result>;
}

/** A store that has to be closed. */
export interface OpenStore extends Store {
  readonly opened: EmbeddedDatabase | ServerDatabase;
  close(): Promise<void>;
}

/**
 * Opens a store, makes it where there is none, and brings it up to date.
 *
 * @throws {Problem} `store.locked`, `store.unwritable`, `store.unreachable`, `store.newer`
 */
export async function openStore(place: StorePlace): Promise<OpenStore> {
  const opened =
    'data' in place
      ? await (await import('./embedded/open-embedded.ts')).openEmbedded(place.data)
      : await (await import('./open-server.ts')).openServer(place.database);
  return { ...storeOn(opened.database), opened, close: () => opened.close() };
}

/** The store on a database, or within a transaction. */
function storeOn(database: Database): Store {
  return {
    articles: new Articles(database),
    codings: new Codings(database),
    resemblances: new Resemblances(database),
    claims: new Claims(database),
    incidents: new Incidents(database),
    reviews: new Reviews(database),
    changes: new Changes(database),
    imports: new Imports(database),
    feeds: new Feeds(database),
    database,
    transaction: (work) => database.transaction((transaction) => work(storeOn(transaction))),
  };
}
