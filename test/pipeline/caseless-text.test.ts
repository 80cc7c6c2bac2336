import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { code } from '../../src/pipeline/code.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { Article } from '../../src/schema/article.ts';

const knowledge = createKnowledge(await loadFiles());
const report = [
  'Shining Path guerrillas killed four policemen in Lima on Tuesday.',
  'The Colombian army said that the FARC had kidnapped two engineers near Medellin.',
].join(' ');

function articleOf(text: string): Article {
  return {
    ...{ id: 'a', title: '', text, publishedAt: '1990-03-08', publisher: null, url: null },
    ...{ language: 'en', genre: 'news', removed: [] },
  };
}

/** What was claimed, whatever the letters are. */
function claimed(text: string): string[] {
  return code(articleOf(text), knowledge).claims.map(({ type, agents, patients, place }) =>
    [
      type,
      ...agents.map(({ actor }) => actor),
      ...patients.map((patient) => patient.text.toLowerCase()),
      place?.name,
    ].join(' '),
  );
}

/** Every quotation of a record beside what the article has at its span. */
function quotations(part: unknown, text: string): [string, string][] {
  if (part === null || typeof part !== 'object') return [];
  const found = Object.values(part).flatMap((value) => quotations(value, text));
  const quoted = part as { text?: unknown; span?: { start: number; end: number } | null };
  if (typeof quoted.text !== 'string' || !quoted.span) return found;
  return [...found, [quoted.text, text.slice(quoted.span.start, quoted.span.end)]];
}

describe('a report in one case', () => {
  it('is coded as the same report written as usual', () => {
    const usual = claimed(report);
    assert.equal(usual.length, 2);
    assert.deepEqual(claimed(report.toLowerCase()), usual);
    assert.deepEqual(claimed(report.toUpperCase()), usual);
  });

  it('is quoted as it was written', () => {
    for (const text of [report.toUpperCase(), report.toLowerCase()]) {
      const record = code(articleOf(text), knowledge);
      assert.equal(record.article.text, text);
      const found = quotations(record, text);
      assert.ok(found.length > 10);
      for (const [told, stands] of found) assert.equal(told, stands);
    }
  });
});
