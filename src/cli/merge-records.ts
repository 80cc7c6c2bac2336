import { claimsOf, type MergedRecords, type SourcedClaim } from '../export/sourced.ts';
import { IncidentIndex } from '../incidents/incident-index.ts';
import { createMerger } from '../incidents/merger.ts';
import type { KnowledgeFiles } from '../pipeline/knowledge-files.ts';
import { incidentKnowledgeOf } from '../pipeline/merging.ts';
import type { Record } from '../schema/record.ts';

/** Brings the incidents of records together across articles. Holds all the records; a store does the same without. */
export async function mergeRecords(
  records: AsyncIterable<Record>,
  files: KnowledgeFiles,
): Promise<MergedRecords> {
  const merger = createMerger(incidentKnowledgeOf(files));
  const index = new IncidentIndex(merger);
  const all: Record[] = [];
  const claims = new Map<string, SourcedClaim>();
  for await (const record of records) {
    all.push(record);
    for (const account of merger.accountsOf(record)) index.add(account);
    for (const claim of claimsOf(record)) claims.set(claim.id, { ...claim, incident: null });
  }
  const incidents = index.incidents();
  for (const { id, claims: told } of incidents) {
    for (const claim of told) {
      const sourced = claims.get(claim);
      if (sourced) claims.set(claim, { ...sourced, incident: id });
    }
  }
  return { records: all, claims, incidents };
}
