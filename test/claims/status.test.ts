import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { articleOfSentence } from '../../src/cli/article-of-sentence.ts';
import { code } from '../../src/pipeline/code.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import { readStatusTable } from './status-table.ts';

const knowledge = createKnowledge(await loadFiles());
const table = Object.entries(Object.groupBy(readStatusTable(), ({ construction }) => construction));

for (const [construction, cases = []] of table) {
  describe(construction, () => {
    for (const { text, start, status, polarity } of cases) {
      test(`${text} (${text.slice(start).match(/^\w+/u)})`, () => {
        const { claims } = code(articleOfSentence(text), knowledge);
        const own = claims.filter(
          ({ kind, trigger }) => kind === 'event' && trigger.span.start <= start && start < trigger.span.end,
        );
        assert.notEqual(own.length, 0, 'no claim');
        for (const claim of own) {
          assert.deepEqual([claim.status, claim.polarity], [status, polarity], claim.foundBy.rule);
        }
      });
    }
  });
}
