import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { asArticle } from '../../bench/exhaustive/documents.ts';
import { hasPhrase, wordsOf } from '../../bench/exhaustive/phrases.ts';
import { type LabelSource, labelsOf } from '../../bench/exhaustive/predict.ts';
import { figuresOf, scoresOf } from '../../bench/exhaustive/score.ts';
import { code } from '../../src/pipeline/code.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';

const file = new URL('../../bench/exhaustive/labels.yaml', import.meta.url);
const source = parse(readFileSync(file, 'utf8')) as LabelSource;
const knowledge = createKnowledge(await loadFiles());

/** The labels of a sentence that stands alone. */
function labelsIn(text: string): string[] {
  const { article } = asArticle({ docid: 1, sentences: [{ i: 0, text }] });
  const record = code(article, knowledge);
  return labelsOf(text, record.claims, record, source);
}

test('a phrase is found word by word, whatever the marks between', () => {
  const words = wordsOf('Police opened fire; a tear-gas shell burst.');
  assert.equal(hasPhrase(words, 'open* fire'), true);
  assert.equal(hasPhrase(words, 'tear gas*'), true);
  assert.equal(hasPhrase(words, 'fire shell'), false);
});

test('who is arrested by the police, and by nobody named, is an arrest', () => {
  assert.deepEqual(labelsIn('The police arrested two shopkeepers on Friday.').sort(), [
    'ANY_ACTION',
    'ARREST',
  ]);
  assert.ok(labelsIn('Nine shopkeepers were arrested on Friday.').includes('ARREST'));
});

test('an arrest that is demanded or denied is none', () => {
  assert.ok(!labelsIn('The party demanded the arrest of the shopkeepers.').includes('ARREST'));
  assert.ok(!labelsIn('The police did not arrest the shopkeepers.').includes('ARREST'));
});

test('killing by the police is force as well, killing by others is neither', () => {
  const killed = labelsIn('Two men were killed in police firing near the bridge.');
  assert.ok(killed.includes('KILL') && killed.includes('FORCE'));
  assert.deepEqual(labelsIn('A mob killed two men near the bridge.'), []);
});

test('the figures count what is right, predicted and there', () => {
  const items = [
    { gold: ['KILL'], predicted: ['KILL', 'ARREST'] },
    { gold: ['KILL'], predicted: [] },
  ];
  assert.deepEqual(figuresOf(items, 'KILL'), { precision: 100, recall: 50, f1: 200 / 3, gold: 2 });
  const macro = scoresOf(items, 'doc_').find(({ metric }) => metric === 'doc_macro_f1');
  assert.equal(macro?.value, 200 / 3 / 4);
});
