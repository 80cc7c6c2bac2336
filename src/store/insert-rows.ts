import { type Column, getTableColumns, sql } from 'drizzle-orm';
import { PgCustomColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { inPortions } from './portions.ts';

/**
 * Adds rows to a table, in their order. They go as one parameter of JSON: a parameter for each value takes the program several
 * times as long. What a row does not tell is null, or the column's default where no row tells it. Bytes cannot be told.
 */
export async function insertRows<Table extends PgTable>(
  database: Database,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) =>
    rows.some((row) => row[key as keyof typeof row] !== undefined),
  );
  const names = sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  for (const portion of inPortions(rows)) {
    const told = portion.map((row) =>
      Object.fromEntries(
        columns.map(([key, column]) => [column.name, written(column, row[key as keyof typeof row])]),
      ),
    );
    await database.execute(sql`
      insert into ${table} (${names})
      select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(told)}::json)`);
  }
}

/** A value as JSON has it; those of types of our own as PostgreSQL writes them. */
function written(column: Column, value: unknown): unknown {
  return value !== null && value !== undefined && column instanceof PgCustomColumn
    ? column.mapToDriverValue(value)
    : value;
}
