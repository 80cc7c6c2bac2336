import type { Exporter, ExportOptions } from '../../src/export/format.ts';
import type { Record } from '../../src/schema/record.ts';

/** All that an exporter makes of some records. */
export async function exported(
  exporter: Exporter,
  records: readonly Record[],
  options: Partial<ExportOptions> = {},
): Promise<string> {
  let all = '';
  for await (const piece of exporter(eachOf(records), {
    columns: 100,
    colours: false,
    single: false,
    ...options,
  })) {
    all += piece;
  }
  return all;
}

async function* eachOf(records: readonly Record[]): AsyncGenerator<Record, void> {
  yield* records;
}
