import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readText } from './knowledge.ts';
import { readMarkedPages, removedWords } from './marked-page.ts';

describe('debris of pages of every kind is found, and nothing else', () => {
  for (const { name, text, debris } of readMarkedPages('debris-samples.txt')) {
    test(name, () => assert.deepEqual(removedWords(readText(text).article), debris));
  }
});

describe('what reports say is kept', () => {
  for (const { name, text, debris } of readMarkedPages('content-samples.txt')) {
    test(name, () => assert.deepEqual(removedWords(readText(text).article), debris));
  }
});

test('each removed part has a reason that people can read', () => {
  const { article } = readText(readMarkedPages('debris-samples.txt')[0]!.text);
  assert.deepEqual(
    article.removed.slice(0, 5).map(({ reason }) => reason),
    ['menu', 'menu', 'menu', 'newsletter sign-up', 'subscription'],
  );
});
