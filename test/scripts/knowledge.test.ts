import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { manifestOf } from '../../scripts/knowledge/manifest.ts';
import { isStale, type Output } from '../../scripts/knowledge/output.ts';
import { refreshKnowledge } from '../../scripts/knowledge/refresh.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';

const output: Output = {
  path: 'build/words.json',
  sources: ['data/words', 'compile.ts', 'not-there.ts'],
  build: async () => ({ contents: '', problems: [] }),
};
const dates = {
  source: new Date('2020-01-01'),
  built: new Date('2020-01-02'),
  later: new Date('2020-01-03'),
};

let root: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-knowledge-'));
});
after(() => rm(root, { recursive: true }));

beforeEach(async () => {
  await mkdir(join(root, 'data/words/deep'), { recursive: true });
  await mkdir(join(root, 'build'), { recursive: true });
  for (const path of ['data/words/a.yaml', 'data/words/deep/b.yaml', 'compile.ts', 'build/words.json']) {
    await writeFile(join(root, path), '');
  }
  for (const path of [
    'data/words/a.yaml',
    'data/words/deep/b.yaml',
    'compile.ts',
    'data/words/deep',
    'data/words',
  ]) {
    await date(path, dates.source);
  }
  await date('build/words.json', dates.built);
});

async function date(path: string, when: Date): Promise<void> {
  await utimes(join(root, path), when, when);
}

test('what is newer than all its sources is fresh', () => {
  assert.equal(isStale(root, output), false);
});

test('a missing file, an edited source, edited compiling code and a source taken away all make it stale', async () => {
  await date('data/words/deep/b.yaml', dates.later);
  assert.equal(isStale(root, output), true);
  await date('data/words/deep/b.yaml', dates.source);
  await date('compile.ts', dates.later);
  assert.equal(isStale(root, output), true);
  await date('compile.ts', dates.source);
  await rm(join(root, 'data/words/deep/b.yaml'));
  assert.equal(isStale(root, output), true);
  await rm(join(root, 'build/words.json'));
  assert.equal(isStale(root, output), true);
});

test('the manifest names what is built and the trained models, and not what they are made of', async () => {
  await mkdir(join(root, 'data/english'), { recursive: true });
  for (const file of ['tagger.model', 'clusters.bin', 'ranker.json', 'words.yaml']) {
    await writeFile(join(root, 'data/english', file), '');
  }
  assert.deepEqual(manifestOf(root, [output, { ...output, path: 'build/gazetteer.bin' }]), {
    json: { words: 'build/words.json' },
    binary: {
      gazetteer: 'build/gazetteer.bin',
      clusters: 'data/english/clusters.bin',
      tagger: 'data/english/tagger.model',
    },
  });
});

test('the checkout’s own knowledge compiles without a problem, and is then fresh and all there', async () => {
  assert.deepEqual((await refreshKnowledge()).problems, []);
  assert.deepEqual(await refreshKnowledge(), { built: [], problems: [] });
  const { json, binary } = await loadFiles();
  for (const name of ['english', 'ingest', 'rules', 'actors']) assert.ok(json[name], name);
  assert.ok(binary.gazetteer!.length > 1_000_000);
});
