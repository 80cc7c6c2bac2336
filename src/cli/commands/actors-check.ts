import { basename } from 'node:path';
import { parse } from 'yaml';
import { compileActors } from '../../mentions/actors/compile.ts';
import { readSources, tellSourceProblems } from '../check-sources.ts';
import type { Run } from '../command.ts';

/** `dateline actors check`: compiles the registry of actors and tells what is wrong with it. */
export const run: Run = async ({ streams }) => {
  const sources = await readSources('data/actors');
  const files = Object.fromEntries(sources.map(({ path, text }) => [basename(path, '.yaml'), parse(text)]));
  const { registry, problems } = compileActors(files);
  const placed = problems.map((problem) => ({
    ...problem,
    file: `data/actors/${problem.file}.yaml`,
    line: 1,
  }));
  return tellSourceProblems(streams, placed, `${registry.actors.length} actors`);
};
