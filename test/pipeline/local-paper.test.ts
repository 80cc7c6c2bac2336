import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code } from '../../src/pipeline/code.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { Article } from '../../src/schema/article.ts';

const knowledge = createKnowledge(await loadFiles());

/** The actors that arrest and kill in a report. */
function agentsIn(text: string): (string | null)[] {
  const article: Article = {
    ...{ id: 'a', title: '', text, publishedAt: '2023-02-06', publisher: null, url: null },
    ...{ language: 'en', genre: 'news', removed: [] },
  };
  return code(article, knowledge).claims.flatMap(({ agents }) => agents.map(({ actor }) => actor));
}

test('a paper that names no state means the police of the country that its places lie in', () => {
  const agents = agentsIn(
    'Gunmen shot a trader in Sokoto on Sunday. The police arrested two men in Katsina.',
  );
  assert.ok(agents.includes('NGA.police'), agents.join());
});

test('a people of another country does not move a local paper there', () => {
  const agents = agentsIn(
    'Gunmen shot a Dogon trader in Sokoto. Shops in Katsina and Zaria shut. The police arrested two men in Kaduna.',
  );
  assert.ok(agents.includes('NGA.police'), agents.join());
});
