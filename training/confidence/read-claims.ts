import { join } from 'node:path';
import { readDocuments } from '../../bench/documents.ts';
import { draftClaims } from '../../src/claims/find-claims.ts';
import { createIngest } from '../../src/ingest/ingest.ts';
import type { IngestKnowledge } from '../../src/ingest/knowledge.ts';
import { readEnglish } from '../../src/pipeline/english.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { ClaimKind } from '../../src/schema/claim.ts';
import type { Judgement } from './judgements.ts';

/** A claim that the program reads today, with its evidence and what was said of it; null where nobody has judged it. */
export interface ReadClaim {
  readonly document: string;
  readonly kind: ClaimKind;
  readonly type: string;
  readonly evidence: readonly string[];
  readonly judgement: Judgement | null;
}

/** Reads the judged documents anew, and finds for each claim what was said of it. */
export async function readClaims(data: string, judgements: readonly Judgement[]): Promise<ReadClaim[]> {
  const files = await loadFiles();
  const knowledge = createKnowledge(files);
  const ingest = createIngest(files.json.ingest as IngestKnowledge);
  const found: ReadClaim[] = [];
  for (const file of new Set(judgements.map((one) => one.file))) {
    const here = judgements.filter((one) => one.file === file);
    const documents = new Set(here.map(({ document }) => document));
    for await (const { id, text, date } of readDocuments(join(data, file))) {
      if (!documents.has(id)) continue;
      const { article } = await ingest.ingest(text, date === null ? {} : { date });
      const reading = readEnglish(article, knowledge);
      for (const claim of draftClaims(reading.article, reading.dates, knowledge)) {
        const judgement = here.find(
          ({ document, start, type }) =>
            document === id && start === claim.trigger.span.start && type === claim.type,
        );
        const { kind, type, evidence } = claim;
        found.push({ document: id, kind, type, evidence, judgement: judgement ?? null });
      }
    }
  }
  return found;
}
