import { type Coded, type Coder, openOnce } from './coder.ts';
import type { Hints } from './ingest/article.ts';
import { readDocument } from './ingest/documents/read-document.ts';
import { loadFiles } from './pipeline/load-node.ts';

export type * from './public-types.ts';

/**
 * A coder with the knowledge that the package brings, loaded once in a process.
 *
 * @throws when the package's files are not where they should be
 */
export const openCoder: () => Promise<Coder> = openOnce(loadFiles, readDocument);

/**
 * Reads one report (plain text, HTML, PDF or DOCX) into its record. Bad input gives `record: null` and diagnostics that say why.
 *
 * @example
 * const { record } = await code(await readFile('report.txt'), { date: '2024-09-01' });
 * for (const claim of record?.claims ?? []) console.log(claim.type, claim.trigger.text);
 */
export async function code(input: Uint8Array | string, hints?: Hints): Promise<Coded> {
  return (await openCoder()).code(input, hints);
}
