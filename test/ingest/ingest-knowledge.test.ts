import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { compileIngestKnowledge } from '../../src/ingest/knowledge.ts';

const folder = new URL('../../data/ingest/', import.meta.url);
const parsed = () =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace('.yaml', ''),
      parse(readFileSync(new URL(file, folder), 'utf8')),
    ]),
  );

describe('the knowledge of pages', () => {
  test('is plain JSON', () => {
    const knowledge = compileIngestKnowledge(parsed());
    assert.deepEqual(JSON.parse(JSON.stringify(knowledge)), knowledge);
  });

  test('names an unknown key', () => {
    const files = parsed();
    files.debris.families[0].reasn = 'advertisement';
    assert.throws(() => compileIngestKnowledge(files), /reasn/);
  });

  test('names a missing file', () => {
    const { publishers: _, ...files } = parsed();
    assert.throws(() => compileIngestKnowledge(files), /publishers/);
  });

  test('says no pattern twice in one family, and no publisher twice', () => {
    const { debris, publishers } = compileIngestKnowledge(parsed());
    for (const { lines } of debris.families) assert.deepEqual(lines, [...new Set(lines)]);
    const names = publishers
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map((name) => name.toLowerCase());
    const hosts = publishers.flatMap((publisher) => publisher.hosts);
    assert.deepEqual(names, [...new Set(names)]);
    assert.deepEqual(hosts, [...new Set(hosts)]);
  });
});
