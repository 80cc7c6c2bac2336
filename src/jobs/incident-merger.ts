import { tieAccounts } from '../incidents/cluster/constraints.ts';
import { groupClaims } from '../incidents/group.ts';
import { createMerger } from '../incidents/merger.ts';
import type { KnowledgeFiles } from '../pipeline/knowledge-files.ts';
import { incidentKnowledgeOf } from '../pipeline/merging.ts';
import type { IncidentMerger } from '../store/merging/port.ts';

/** The merging of incidents as the store asks for it. An article's own incidents are made anew of its claims as they stand. */
export function createIncidentMerger(files: KnowledgeFiles): IncidentMerger {
  const merger = createMerger(incidentKnowledgeOf(files));
  return {
    accountsOf: (record) => {
      const incidents = groupClaims(record.claims, record.actors);
      return merger.accountsOf({ ...record, incidents }, { claim: ({ id }) => id });
    },
    keysOf: merger.keysOf,
    score: merger.score,
    ties: (accounts, decisions) => {
      const { together, apart } = tieAccounts(accounts, decisions);
      return [...together, ...apart];
    },
    cluster: (accounts, decisions) => merger.cluster(accounts, tieAccounts(accounts, decisions)),
    fold: (accounts, decisions) => merger.fold(accounts, tieAccounts(accounts, decisions)),
  };
}
