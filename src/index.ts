import { type Coded, type Coder, createCoder } from './coder.ts';
import type { Hints } from './ingest/article.ts';
import { loadFiles } from './pipeline/load-node.ts';

export type { Coded, Coder } from './coder.ts';
export type { Hints } from './ingest/article.ts';
export type { Actor, Reference } from './schema/actor.ts';
export type { Article } from './schema/article.ts';
export type { Attribution, Claim } from './schema/claim.ts';
export type { Count } from './schema/count.ts';
export type { DateRange } from './schema/date-range.ts';
export type { Incident } from './schema/incident.ts';
export type { Place } from './schema/place.ts';
export type { Record } from './schema/record.ts';
export type { Diagnostic, Quote, Span } from './schema/span.ts';

let opened: Promise<Coder> | null = null;

/**
 * A coder with the knowledge that the package brings, loaded once in a process.
 *
 * @throws when the package's files are not where they should be
 */
export function openCoder(): Promise<Coder> {
  opened ??= loadFiles().then(createCoder);
  return opened;
}

/**
 * Reads one report, plain text or HTML, into its record. Bad input gives `record: null` and diagnostics that say why.
 *
 * @example
 * const { record } = await code(await readFile('report.txt'), { date: '2024-09-01' });
 * for (const claim of record?.claims ?? []) console.log(claim.type, claim.trigger.text);
 */
export async function code(input: Uint8Array | string, hints?: Hints): Promise<Coded> {
  return (await openCoder()).code(input, hints);
}
