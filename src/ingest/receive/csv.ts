import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Diagnostic } from '../../schema/span.ts';
import type { Row } from './columns.ts';
import type { Context, Item } from './context.ts';
import {
  nameOf,
  notReceived,
  type Origin,
  originWithin,
  type Received,
  type Resumption,
  resumeAt,
} from './received.ts';
import { receivedRow } from './table-row.ts';
import { textChunks } from './text-chunks.ts';

const SEPARATORS = [',', ';', '\t', '|'];

/** The rows of a table of values parted by commas, semicolons, tabs or bars; the first row names the columns. */
export async function* openCsv(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  const { head, chunks, guessed } = await textChunks(item.source, item.origin.mediaType);
  const { rows, columns } = parsedRows(chunks, separatorOf(head), context.limits.text);
  const notes = guessed === null ? [] : [guessNote(nameOf(item.origin), guessed)];
  let number = 0;
  try {
    for await (const values of rows) {
      number++;
      if (number === 1 || resumeAt(after, number) === 'done') {
        if (number === 1) columns.push(...values);
        continue;
      }
      const row = itemOfRow(values, columns, originWithin(item.origin, `row ${number}`, number), context);
      yield { ...row, diagnostics: [...notes.splice(0), ...row.diagnostics] };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const origin = originWithin(item.origin, `row ${number + 1}`, number + 1);
    yield notReceived(origin, 'table.broken', `${error.message}; what follows is not read`);
  }
}

function guessNote(name: string, encoding: string): Diagnostic {
  const what = `the table is not UTF-8 and declares no encoding; it is read as ${encoding}`;
  return { code: 'input.guessed-encoding', message: `${name}: ${what}`, span: null };
}

function itemOfRow(
  values: readonly string[],
  columns: readonly string[],
  origin: Origin,
  context: Context,
): Received {
  if (values.length === columns.length) return receivedRow(origin, rowOf(columns, values), context.columns);
  const what = `the row has ${values.length} cells, and the first row names ${columns.length} columns`;
  return notReceived(origin, 'table.bad-row', what);
}

function parsedRows(chunks: AsyncIterable<Uint8Array>, delimiter: string, largest: number) {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: largest,
  });
  const input = Readable.from(chunks, { objectMode: false });
  input.on('error', (error) => parser.destroy(error));
  parser.on('close', () => input.destroy());
  return { rows: input.pipe(parser) as AsyncIterable<string[]>, columns: [] as string[] };
}

/** The separator that the first line has most of, outside quotes. */
function separatorOf(head: Uint8Array): string {
  const line =
    new TextDecoder()
      .decode(head)
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/, 1)[0] ?? '';
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

function rowOf(columns: readonly string[], values: readonly string[]): Row {
  return Object.fromEntries(columns.map((column, index) => [column, values[index]]));
}
