import type { Exporter } from './format.ts';

/** One report: its record. Several: an array of records, written one by one. */
export const exportJson: Exporter = async function* (records, { single }) {
  if (single) {
    for await (const record of records) yield `${JSON.stringify(record, null, 2)}\n`;
    return;
  }
  let before = '[\n';
  for await (const record of records) {
    yield `${before}${JSON.stringify(record, null, 2)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
};

/** One record a line, as streaming programs read it. */
export const exportJsonLines: Exporter = async function* (records) {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
};
