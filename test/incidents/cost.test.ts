import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMerger } from '../../src/incidents/merger.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import { incidentKnowledgeOf } from '../../src/pipeline/merging.ts';
import { addingCosts } from './adding-cost.ts';

/** The long form, with 100,000 incidents, is `npm run measure:incidents`. */
test('adding an account to ten times as many incidents takes less than twice the time', async () => {
  const merger = createMerger(incidentKnowledgeOf(await loadFiles()));
  const [few, many] = addingCosts(merger, [1_400, 14_000], { incidentsPerDay: 250 });
  assert.ok(few!.incidents > 1_000 && many!.incidents > 10_000);
  const ratio = many!.microseconds / few!.microseconds;
  assert.ok(
    ratio < 2,
    `${few!.microseconds} µs with ${few!.incidents}, ${many!.microseconds} µs with ${many!.incidents}`,
  );
});
