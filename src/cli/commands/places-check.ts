import { compilePlaces } from '../../mentions/places/seeds.ts';
import { readSources, tellSourceProblems } from '../check-sources.ts';
import type { Run } from '../command.ts';

/** `dateline places check`: reads every hand-seeded place and tells what is wrong, with file and line. */
export const run: Run = async ({ streams }) => {
  const files = (await readSources('data/places')).filter(({ path }) => !path.endsWith('/words.yaml'));
  const { seeds, problems } = compilePlaces(files);
  return tellSourceProblems(streams, problems, `${seeds.length} places`);
};
