import { checkActors } from '../../mentions/actors/check.ts';
import { readSources, tellSourceProblems } from '../check-sources.ts';
import type { Run } from '../command.ts';

/** `dateline actors check`: checks the registry's files against one another and tells what is wrong, with file and line. */
export const run: Run = async ({ streams }) => {
  const { problems, total, byKind } = checkActors(await readSources('data/actors'));
  const kinds = Object.entries(byKind).map(([kind, count]) => `${count} ${kind}`);
  return tellSourceProblems(streams, problems, `${total} actors (${kinds.join(', ')})`);
};
