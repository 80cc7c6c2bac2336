import { randomUUID } from 'node:crypto';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Import, ImportItem, ImportSource } from '../../schema/import.ts';
import type { Page, PageQuery } from '../../schema/page.ts';
import { Problem } from '../../schema/problem.ts';
import type { Database } from '../database.ts';
import { storable } from '../storable.ts';
import { importItems, imports } from '../tables/imports.ts';
import { cursorOf, NO_DAY, positionOf } from './cursor.ts';

/** Where an item stands in what is imported, outermost first. */
export type ItemPosition = readonly (string | number)[];

/** An item as it was read: with its article, or with why there is none. */
export interface ReadItem {
  readonly name: string;
  readonly position: ItemPosition;
  readonly article: { readonly id: string; readonly isNew: boolean } | null;
  readonly problem: { readonly code: string; readonly message: string } | null;
}

/** Imports, their progress and their items. */
export class Imports {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the id of the new import */
  async begin(source: ImportSource, name: string, by: string): Promise<string> {
    const id = `import:${randomUUID()}`;
    await this.#database.insert(imports).values(storable({ id, source, name, by }));
    return id;
  }

  /** Takes an import up, and says from where it goes on. @throws {Problem} `store.not-found` */
  async resume(
    id: string,
  ): Promise<{ readonly source: ImportSource; readonly by: string; readonly after: ItemPosition | null }> {
    const [row] = await this.#database
      .update(imports)
      .set({ state: 'running', problem: null, updatedAt: sql`now()` })
      .where(eq(imports.id, id))
      .returning();
    if (!row) throw new Problem('store.not-found', `there is no import ${id}`);
    return { source: row.source, by: row.by, after: row.position };
  }

  /** Adds an item, and moves the position on: both or neither. */
  async addItem(id: string, item: ReadItem): Promise<void> {
    const { name, position, article, problem } = storable(item);
    await this.#database.transaction(async (transaction) => {
      const [row] = await transaction
        .update(imports)
        .set({
          position,
          done: sql`${imports.done} + 1`,
          added: sql`${imports.added} + ${article?.isNew ? 1 : 0}`,
          failed: sql`${imports.failed} + ${article ? 0 : 1}`,
          updatedAt: sql`now()`,
        })
        .where(eq(imports.id, id))
        .returning({ number: imports.done });
      if (!row) throw new Problem('store.not-found', `there is no import ${id}`);
      await transaction.insert(importItems).values({
        import: id,
        number: row.number,
        name,
        article: article?.id ?? null,
        isNew: article?.isNew ?? false,
        code: problem?.code ?? null,
        message: problem?.message ?? null,
      });
    });
  }

  /** Ends an import; with a problem, it has failed as a whole. */
  async end(id: string, problem: string | null): Promise<void> {
    await this.#database
      .update(imports)
      .set({ state: problem === null ? 'done' : 'failed', problem: storable(problem), updatedAt: sql`now()` })
      .where(eq(imports.id, id));
  }

  /** @throws {Problem} `store.not-found` */
  async read(id: string): Promise<Import> {
    const [row] = await importListQuery(this.#database, [eq(imports.id, storable(id))], 1);
    if (!row) throw new Problem('store.not-found', `there is no import ${id}`);
    return importOf(row);
  }

  /** Imports, the latest first. */
  async list({ cursor, limit }: PageQuery): Promise<Page<Import>> {
    const before = cursor === undefined ? [] : [sql`${imports.sequence} < ${positionOf(cursor).sequence}`];
    const rows = await importListQuery(this.#database, before, limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(importOf),
      next: last ? cursorOf({ day: NO_DAY, sequence: last.sequence }) : null,
    };
  }

  /** The items of an import in their order; `failed` leaves those alone that gave no article. */
  async items(id: string, { cursor, limit }: PageQuery, failed = false): Promise<Page<ImportItem>> {
    const after = cursor === undefined ? 0 : positionOf(cursor).sequence;
    const rows = await this.#database
      .select()
      .from(importItems)
      .where(
        and(
          eq(importItems.import, storable(id)),
          sql`${importItems.number} > ${after}`,
          failed ? isNull(importItems.article) : undefined,
        ),
      )
      .orderBy(importItems.number)
      .limit(limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ import: _, ...item }) => item),
      next: last ? cursorOf({ day: NO_DAY, sequence: last.number }) : null,
    };
  }
}

/** The query behind lists of imports. */
export function importListQuery(database: Database, conditions: readonly SQL[], limit: number) {
  return database
    .select({
      import: imports,
      sequence: imports.sequence,
      coded: sql<number>`(select count(*) from import_items item join articles article on article.id = item.article
        where item.import = imports.id and article.coding is not null)::int`,
    })
    .from(imports)
    .where(and(...conditions))
    .orderBy(sql`${imports.sequence} desc nulls last`)
    .limit(limit);
}

function importOf(row: Awaited<ReturnType<typeof importListQuery>>[number]): Import {
  const { sequence: _, position: __, createdAt, updatedAt, ...rest } = row.import;
  return {
    ...rest,
    coded: row.coded,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
