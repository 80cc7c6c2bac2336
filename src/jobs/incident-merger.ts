import { tieAccounts } from '../incidents/cluster/constraints.ts';
import { incidentsOf } from '../incidents/incidents-of.ts';
import { createMerger } from '../incidents/merger.ts';
import type { CompiledRegistry } from '../mentions/actors/compiled.ts';
import { createActorRegistry } from '../mentions/actors/registry.ts';
import type { KnowledgeFiles } from '../pipeline/knowledge-files.ts';
import { incidentKnowledgeOf } from '../pipeline/merging.ts';
import type { IncidentMerger } from '../store/merging/port.ts';
import { withNamedActors } from './named-actors.ts';

/** The merging of incidents as the store asks for it. An article's own incidents are made anew of its claims as they stand. */
export function createIncidentMerger(files: KnowledgeFiles): IncidentMerger {
  const merger = createMerger(incidentKnowledgeOf(files));
  const registry = createActorRegistry(files.json.actors as CompiledRegistry);
  return {
    accountsOf: (standing) => {
      const actors = withNamedActors(standing.actors, standing.claims, (id) => registry.get(id));
      const record = { ...standing, actors };
      const told = incidentsOf(record.claims, record.actors, record.main ?? null);
      return merger.accountsOf({ ...record, ...told }, { claim: ({ id }) => id });
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
