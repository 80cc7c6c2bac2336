import type * as z from 'zod';
import {
  type AliasUse,
  type CompiledRegistry,
  type Descriptor,
  type RegistryActor,
  type Term,
  useLetters,
} from './compiled.ts';
import { aliasKey, type Spellings, shapeOf } from './fold.ts';
import { type ActorSource, ActorsFile, DescriptorsFile } from './source.ts';

/** Something wrong with a file of actors. */
export interface ActorFileProblem {
  readonly code: string;
  readonly file: string;
  readonly message: string;
}

/** The file that holds the words around names; all others hold actors. */
export const descriptorsName = 'descriptors';

/**
 * Compiles `data/actors/*.yaml`, parsed, by their names without the ending. Never throws on what a file holds: an entry
 * that is wrong is left out and told of. `checkActors` finds more, with line numbers.
 */
export function compileActors(files: { readonly [name: string]: unknown }): {
  readonly registry: CompiledRegistry;
  readonly problems: readonly ActorFileProblem[];
} {
  const problems: ActorFileProblem[] = [];
  const words = read(DescriptorsFile, descriptorsName, files[descriptorsName], problems) ?? noWords;
  const spellings: Spellings = new Map(Object.entries(words.spellings));
  const sources = Object.entries(files)
    .filter(([name]) => name !== descriptorsName)
    .flatMap(([name, value]) => readActors(name, value, problems));
  const aliases = [
    ...sources.flatMap((source, index) => aliasesOf(source, index, spellings)),
    ...words.shadows.map((text) => alias(text, -1, 'shadow', spellings)),
  ];
  const tables = descriptorTables(words, spellings);
  const countries = new Map(sources.map(({ id, country }) => [id, country ?? null]));
  const registry: CompiledRegistry = {
    actors: sources.map((source) => actorOf(source, countries)),
    aliases: byKey(aliases),
    reach: reachOf([...aliases.map(([key]) => key), ...Object.keys(tables.nouns)]),
    bodies: words.bodies.map((body) => ({ ...body, partOf: body['part-of'] ?? null })),
    ...tables,
    bound: words.bound.map((noun) => aliasKey(noun, spellings)),
    ties: words.ties.filter((tie) => !words['places-only'].includes(tie)),
    placesOnly: words['places-only'],
    prefixes: words.prefixes,
    titles: words.titles.map((title) => aliasKey(title, spellings)),
    locative: words.locative,
    owning: words.owning,
    local: words.local,
    partnering: words.partnering,
    addressing: words.addressing,
    definite: words.definite,
    indefinite: words.indefinite,
    commonWords: words['common-words'].map((word) => aliasKey(word, spellings)),
    spellings: Object.entries(words.spellings),
  };
  return { registry, problems };
}

const noWords: DescriptorsFile = {
  bodies: [],
  descriptors: [],
  bound: [],
  ties: [],
  'places-only': [],
  prefixes: [],
  titles: [],
  locative: [],
  owning: [],
  local: [],
  partnering: [],
  addressing: [],
  definite: [],
  indefinite: [],
  shadows: [],
  'common-words': [],
  spellings: {},
};

type Entry = ActorSource & { readonly kind: NonNullable<ActorSource['kind']> };

function readActors(name: string, value: unknown, problems: ActorFileProblem[]): Entry[] {
  const file = read(ActorsFile, name, value, problems);
  return (file?.actors ?? []).flatMap((actor) => {
    const entry = { ...file?.defaults, ...actor };
    if (entry.kind) return [entry as Entry];
    problems.push({ code: 'actor.invalid', file: name, message: `${actor.id}: no kind is given` });
    return [];
  });
}

function read<T>(schema: z.ZodType<T>, file: string, value: unknown, problems: ActorFileProblem[]): T | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    problems.push({ code: 'actor.invalid', file, message: `${issue.path.join('.')}: ${issue.message}` });
  return null;
}

function actorOf(source: Entry, countries: ReadonlyMap<string, string | null>): RegistryActor {
  const adjective = source.demonyms?.adjective?.[0];
  const terms = termsOf(source);
  const served = terms[terms.length - 1]?.of ?? '';
  return {
    id: source.id,
    name: source.name,
    kind: source.kind,
    country: source.country ?? countries.get(served) ?? countries.get(served.split('.')[0] ?? '') ?? null,
    partOf: source['part-of'] ?? null,
    ...(source.dates?.from ? { from: source.dates.from } : {}),
    ...(source.dates?.to ? { to: source.dates.to } : {}),
    ...(terms.length > 0 ? { terms } : {}),
    ...(adjective ? { adjective } : {}),
    ...(source.bodies ? { bodies: source.bodies } : {}),
  };
}

function termsOf({ terms, office, of, dates }: ActorSource): Term[] {
  const all = terms ?? (office && of ? [{ office, of, from: dates?.from, to: dates?.to }] : []);
  return all.map(({ from, to, ...term }) => ({ ...term, ...(from ? { from } : {}), ...(to ? { to } : {}) }));
}

/** Every alias of an entry with its use. */
export function usesOf(source: ActorSource): [text: string, use: AliasUse][] {
  const ambiguous = new Set(source.ambiguous ?? []);
  const list = (texts: readonly string[] | undefined, use: AliasUse) =>
    (texts ?? []).map((text): [string, AliasUse] => [text, use]);
  const names = [source.name, ...(source.aliases ?? [])].filter((text) => !ambiguous.has(text));
  return [
    ...list(names, 'name'),
    ...list(names.flatMap(withoutArticle), 'name'),
    ...list(source.ambiguous, 'ambiguous'),
    ...list(source.demonyms?.adjective, 'adjective'),
    ...list(source.demonyms?.people, 'people'),
    ...list(source.capital, 'capital'),
    ...list(source.metonyms, 'seat'),
  ];
}

/** "al-Nusra Front" is also written "Nusra Front"; of a name of two words too little would be left. */
function withoutArticle(name: string): string[] {
  const match = /^(?:[Aa]l|[Ee]l)[- ](\S+\s.+)$/.exec(name);
  return match?.[1] ? [match[1]] : [];
}

type KeyedAlias = readonly [key: string, alias: string];

function aliasesOf(source: ActorSource, index: number, spellings: Spellings): KeyedAlias[] {
  return usesOf(source).map(([text, use]) => alias(text, index, use, spellings));
}

function alias(text: string, actor: number, use: AliasUse, spellings: Spellings): KeyedAlias {
  return [aliasKey(text, spellings), `${useLetters[use]}${Math.max(actor, 0)}${shapeOf(text)}`];
}

/** Two spellings of an alias may fold into one; it is kept once. */
function byKey(aliases: readonly KeyedAlias[]): CompiledRegistry['aliases'] {
  const found = new Map<string, Set<string>>();
  for (const [key, entry] of aliases) found.set(key, (found.get(key) ?? new Set()).add(entry));
  return Object.fromEntries([...found].map(([key, entries]) => [key, [...entries].join(' ')]));
}

function reachOf(keys: readonly string[]): CompiledRegistry['reach'] {
  const reach = new Map<string, number>();
  for (const key of keys) {
    const words = key.split(' ');
    const first = words[0] ?? '';
    if (words.length > Math.max(1, reach.get(first) ?? 0)) reach.set(first, words.length);
  }
  return Object.fromEntries(reach);
}

function descriptorTables(
  words: DescriptorsFile,
  spellings: Spellings,
): Pick<CompiledRegistry, 'descriptors' | 'nouns'> {
  const suffixes = new Set(words.bodies.map(({ suffix }) => suffix));
  const descriptors = words.descriptors.map(
    ({ kind, state, group, people, office, recall, local }): Descriptor => ({
      kind,
      state,
      group,
      people,
      office: office ?? null,
      recall: recall ?? (suffixes.has(state) ? 'definite' : 'never'),
      local,
    }),
  );
  const nouns = words.descriptors.flatMap(({ nouns }, index) =>
    nouns.map((noun): [string, number] => [aliasKey(noun, spellings), index]),
  );
  return { descriptors, nouns: Object.fromEntries(nouns.reverse()) };
}
