import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createIngest } from '../../src/ingest/ingest.ts';
import { compileIngestKnowledge } from '../../src/ingest/knowledge.ts';

const folder = new URL('../../data/ingest/', import.meta.url);
const files = readdirSync(folder).map((file) => [
  file.replace('.yaml', ''),
  parse(readFileSync(new URL(file, folder), 'utf8')),
]);

/** Compiled from `data/ingest/`, as the project itself knows pages. */
export const knowledge = compileIngestKnowledge(Object.fromEntries(files));

export const { readText, readHtml, ingest } = createIngest(knowledge);
