import { compilePlaces } from '../../mentions/places/seeds.ts';
import { readSources, tellSourceProblems } from '../check-sources.ts';
import type { Run } from '../command.ts';

/** `dateline places check`: reads every hand-seeded place and tells what is wrong, with file and line. */
export const run: Run = async ({ streams }) => {
  const sources = (await readSources('data/places')).filter(({ name }) => !name.endsWith('/words.yaml'));
  const files = sources.map(({ name, content }) => ({ path: name, text: content }));
  const { seeds, problems } = compilePlaces(files);
  return tellSourceProblems(streams, problems, `${seeds.length} places`);
};
