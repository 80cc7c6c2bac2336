import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { NameKind } from '../src/language/names/name-kind.ts';
import type { ListedName } from './names-lexicon.ts';

function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

interface Country {
  readonly name: string;
  readonly demonyms?: readonly string[];
  readonly aliases?: readonly string[];
}

/** The lists of `data/english/names.yaml`, and the countries and their peoples of `data/places/countries.yaml`. */
export function listedNames(): ListedName[] {
  const lists = Object.entries(readYaml('../data/english/names.yaml') as Record<NameKind, readonly string[]>);
  const listed = lists.flatMap(([kind, names]) => names.map((name) => ({ name, kind: kind as NameKind })));
  const { places } = readYaml('../data/places/countries.yaml') as { places: readonly Country[] };
  const countries = places.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const demonyms = places.flatMap((place) => place.demonyms ?? []);
  return [
    ...listed,
    ...countries.map((name) => ({ name, kind: 'country' as const })),
    ...demonyms.map((name) => ({ name, kind: 'demonym' as const })),
  ];
}
