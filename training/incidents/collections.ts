import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The collections of reports that word weights are counted in: a file under the data folder, and the text of a line. */
const collections: readonly { readonly file: string; readonly textOf: (line: ReportLine) => string }[] = [
  { file: 'incidents/dev_docs.jsonl', textOf: ({ title, text }) => `${title}\n\n${text}` },
  {
    file: 'exhaustive/dev.jsonl',
    textOf: ({ sentences }) => (sentences ?? []).map(({ text }) => text).join('\n'),
  },
  ...['muc4/train', 'places/dev', 'attribution/dev', 'military/dev'].map((name) => ({
    file: `${name}.jsonl`,
    textOf: ({ text }: ReportLine) => text ?? '',
  })),
];

interface ReportLine {
  readonly title?: string;
  readonly text?: string;
  readonly sentences?: readonly { readonly text: string }[];
}

/** The texts of each collection, out of the folder of the benchmarks. */
export async function readCollections(folder: string): Promise<string[][]> {
  return Promise.all(
    collections.map(async ({ file, textOf }) => {
      const lines = (await readFile(join(folder, file), 'utf8')).split('\n').filter((line) => line !== '');
      return lines.map((line) => textOf(JSON.parse(line) as ReportLine));
    }),
  );
}
