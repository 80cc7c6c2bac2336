import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from './output.ts';
import { parseYamlFiles, readYamlFiles } from './yaml-files.ts';

const builder = 'scripts/knowledge';

/** What the build makes of `data/`, file by file. Compiling code is imported only when it has work to do. */
export const outputs: readonly Output[] = [
  {
    path: 'build/english.json',
    sources: [
      'data/english',
      'src/claims/context-source.ts',
      'src/schema/event-context.ts',
      'src/mentions/counts/lexicon-schema.ts',
      'src/mentions/dates/lexicon-source.ts',
      builder,
    ],
    build: async (root) => {
      const { ContextSource } = await import('../../src/claims/context-source.ts');
      const { CountLexiconSource } = await import('../../src/mentions/counts/lexicon-schema.ts');
      const { TimeLexiconSource } = await import('../../src/mentions/dates/lexicon-source.ts');
      const lists = await parseYamlFiles(root, 'data/english');
      const contexts = ContextSource.parse(lists.contexts);
      const counts = CountLexiconSource.parse(lists.counts);
      return json({ ...lists, contexts, counts, time: TimeLexiconSource.parse(lists.time) });
    },
  },
  {
    path: 'build/ingest.json',
    sources: ['data/ingest', 'src/ingest/knowledge.ts', builder],
    build: async (root) => {
      const { compileIngestKnowledge } = await import('../../src/ingest/knowledge.ts');
      return json(compileIngestKnowledge(await parseYamlFiles(root, 'data/ingest')));
    },
  },
  {
    path: 'build/incidents.json',
    sources: ['data/incidents', 'src/incidents/knowledge.ts', builder],
    build: async (root) => {
      const { IncidentLists } = await import('../../src/incidents/knowledge.ts');
      return json(IncidentLists.parse(await parseYamlFiles(root, 'data/incidents')));
    },
  },
  {
    path: 'build/actors.json',
    sources: ['data/actors', 'src/mentions/actors', 'src/schema', builder],
    build: async (root) => {
      const { compileActors } = await import('../../src/mentions/actors/compile.ts');
      const { registry, problems } = compileActors(await parseYamlFiles(root, 'data/actors'));
      return {
        contents: JSON.stringify(registry),
        problems: problems.map((problem) => ({
          ...problem,
          file: `data/actors/${problem.file}.yaml`,
          line: null,
        })),
      };
    },
  },
  {
    path: 'build/rules.json',
    sources: ['data/rules', 'src/rules', 'src/schema', 'package.json', builder],
    build: async (root) => {
      const { compileRules } = await import('../../src/rules/compile.ts');
      const { storeRules } = await import('../../src/rules/stored.ts');
      const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
        version: string;
      };
      const files = await readYamlFiles(root, 'data/rules');
      const { rules, problems } = compileRules(
        files.map(({ path, text }) => ({ name: path, content: text })),
        version,
      );
      return { contents: JSON.stringify(storeRules(rules)), problems };
    },
  },
  {
    path: 'build/codebooks.json',
    sources: ['data/codebooks', 'data/places/countries.yaml', 'src/export/codebooks', 'src/schema', builder],
    build: async (root) => (await import('./codebooks.ts')).buildCodebooks(root),
  },
  {
    path: 'build/gazetteer.bin',
    sources: [
      'data/places',
      'data/english/place-detector.json',
      'data/english/place-ranker.json',
      ...['assemble', 'entry', 'fold', 'gazetteer-file', 'geonames', 'hash', 'seeds'].map(
        (file) => `src/mentions/places/${file}.ts`,
      ),
      'scripts/build-gazetteer.ts',
      'package-lock.json',
    ],
    build: async () => {
      const { buildGazetteer } = await import('../build-gazetteer.ts');
      const { bytes, problems } = buildGazetteer();
      return { contents: bytes, problems };
    },
  },
  ...['syntax', 'names'].map((model) => ({
    path: `build/${model}.bin`,
    sources: [`data/english/${model}.model`, 'src/language/model', builder],
    build: async (root: string) => {
      const { readyArchive } = await import('../../src/language/model/ready-archive.ts');
      return {
        contents: readyArchive(await readFile(join(root, `data/english/${model}.model`))),
        problems: [],
      };
    },
  })),
];

function json(value: unknown) {
  return { contents: JSON.stringify(value), problems: [] };
}
