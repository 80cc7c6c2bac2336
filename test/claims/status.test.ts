import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOfSentence } from '../../src/cli/article-of-sentence.ts';
import { code } from '../../src/pipeline/code.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import { readStatusTable, type StatusCase } from './status-table.ts';

/** This share of a construction's sentences may be misread, at least one: a new model of the parser shifts a few. */
const tolerance = 0.05;

const knowledge = createKnowledge(await loadFiles());
const table = Object.entries(Object.groupBy(readStatusTable(), ({ construction }) => construction));

/** What is wrong with the claims of a case's trigger; null when they say what they should. */
function missOf({ text, start, status, polarity }: StatusCase): string | null {
  const { claims } = code(articleOfSentence(text), knowledge);
  const own = claims.filter(
    ({ kind, trigger }) => kind === 'event' && trigger.span.start <= start && start < trigger.span.end,
  );
  const found = own.map((claim) => `${claim.status} ${claim.polarity}`);
  const isRight = own.length > 0 && found.every((standing) => standing === `${status} ${polarity}`);
  return isRight ? null : `${text} — wanted ${status} ${polarity}, found ${found.join(', ') || 'no claim'}`;
}

for (const [construction, cases = []] of table) {
  test(`status and polarity: ${construction}`, (t) => {
    const misses = cases.flatMap((one) => missOf(one) ?? []);
    for (const miss of misses) t.diagnostic(miss);
    const allowed = Math.ceil(cases.length * tolerance);
    assert.ok(misses.length <= allowed, `${misses.length} of ${cases.length}:\n${misses.join('\n')}`);
  });
}
