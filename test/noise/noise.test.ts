import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { code } from '../../src/pipeline/code.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { Article } from '../../src/schema/article.ts';

const folder = new URL('texts/', import.meta.url);
const kinds = readdirSync(folder).sort();
const sentencesOf = (kind: string) => readFileSync(new URL(kind, folder), 'utf8').trim().split('\n');
const all = kinds.flatMap(sentencesOf);
const knowledge = createKnowledge(await loadFiles());

/** PLOVER's material conflict. */
const materialConflict: ReadonlySet<string> = new Set([
  'PROTEST',
  'SANCTION',
  'COERCE',
  'MOBILIZE',
  'ASSAULT',
]);

/** The most that may be coded as material conflict, of a hundred sentences that tell of none. */
const mostPercent = 1;

/** Sentences of one kind may be coded this often, so that no kind bears all of the share above. */
const mostOfOneKind = 2;

/** What a text is coded to as material conflict: "type rule trigger". */
function conflictIn(text: string): string[] {
  const article: Article = {
    id: 'noise',
    title: '',
    text,
    publishedAt: null,
    publisher: null,
    url: null,
    language: 'en',
    genre: 'news',
    removed: [],
  };
  return code(article, knowledge)
    .claims.filter(({ type }) => materialConflict.has(type))
    .map(({ type, foundBy, trigger }) => `${type} ${foundBy.rule} “${trigger.text}”`);
}

const coded = new Map(
  kinds.map((kind) => [
    kind,
    sentencesOf(kind).flatMap((text) => {
      const found = conflictIn(text);
      return found.length > 0 ? [`${text} (${found.join('; ')})`] : [];
    }),
  ]),
);

test('there are at least 600 sentences in 15 kinds, none twice', () => {
  assert.ok(kinds.length >= 15);
  assert.ok(all.length >= 600);
  assert.equal(new Set(all).size, all.length);
});

test('of texts that tell of no conflict, at most one in a hundred is coded as material conflict', () => {
  const sentences = [...coded.values()].flat();
  assert.ok(sentences.length * 100 <= mostPercent * all.length, sentences.join('\n'));
});

for (const kind of kinds) {
  test(`${kind.replace('.txt', '').replaceAll('-', ' ')} is coded to nothing`, () => {
    const sentences = coded.get(kind)!;
    assert.ok(sentences.length <= mostOfOneKind, sentences.join('\n'));
  });
}
