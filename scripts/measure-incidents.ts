// `npm run measure:incidents`: what it costs to add an account to stores of 1,000 and of 100,000 incidents, in one run.
import { createMerger } from '../src/incidents/merger.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../src/pipeline/merging.ts';
import { addingCosts } from '../test/incidents/adding-cost.ts';

const sizes = [1_400, 14_000, 140_000];
const merger = createMerger(incidentKnowledgeOf(await loadFiles()));
for (const incidentsPerDay of [250, 25]) {
  console.log(`${incidentsPerDay} incidents a day`);
  for (const { accounts, incidents, microseconds } of addingCosts(merger, sizes, { incidentsPerDay })) {
    console.log(`  ${accounts} accounts, ${incidents} incidents: ${microseconds.toFixed(0)} µs to add one`);
  }
}
