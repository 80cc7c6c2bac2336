import type { Record } from '../schema/record.ts';

/** What the place of output allows: how wide a line may be, in columns, and whether colours show. */
export interface ExportOptions {
  readonly columns: number;
  readonly colours: boolean;
  /** True when one report was asked for, so that `json` is the record itself and not an array. */
  readonly single: boolean;
}

/** Turns records, as they come, into pieces of text in one form. */
export type Exporter = (records: AsyncIterable<Record>, options: ExportOptions) => AsyncIterable<string>;

/** The forms by name. Each is imported only when it is asked for. */
export const exporters: { readonly [format: string]: () => Promise<Exporter> } = {
  table: async () => (await import('./table.ts')).exportTable,
  json: async () => (await import('./json.ts')).exportJson,
  jsonl: async () => (await import('./json.ts')).exportJsonLines,
  csv: async () => (await import('./csv.ts')).exportCsv,
  html: async () => (await import('./html/page.ts')).exportHtml,
};
