import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from './knowledge.ts';

const report = `Four soldiers killed as convoy hits mine near Gao

GAO, Mali, Sept 3 (AFP) - Four soldiers were killed on Tuesday when their convoy hit a mine north of Gao, the army said.

"We will find those who did this," Colonel Amadou Diarra said in a statement.`;

test('the first line is the title and stays in the text', () => {
  const { article } = readText(report);
  assert.equal(article.title, 'Four soldiers killed as convoy hits mine near Gao');
  assert.equal(article.text, report);
  assert.deepEqual(article.removed, []);
});
