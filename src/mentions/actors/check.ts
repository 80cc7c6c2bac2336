import { descriptorsName, usesOf } from './compile.ts';
import { aliasKey, type Spellings } from './fold.ts';
import { type ActorSource, ActorsFile, DescriptorsFile } from './source.ts';
import { YamlReading, type YamlSource } from './yaml-source.ts';

/** Something wrong with the registry's files. Codes are those of `problem-codes.ts`. */
export interface ActorProblem {
  readonly code:
    | 'actor.syntax'
    | 'actor.invalid'
    | 'actor.duplicate-id'
    | 'actor.duplicate-alias'
    | 'actor.unknown-actor'
    | 'actor.unknown-country'
    | 'actor.dates-reversed';
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** What checking the registry found: all that is wrong, and how many actors there are. */
export interface ActorCheck {
  readonly problems: readonly ActorProblem[];
  readonly total: number;
  readonly byKind: { readonly [kind: string]: number };
  readonly byFile: { readonly [file: string]: number };
}

/** An entry with where it stands. */
interface Placed {
  readonly file: YamlReading;
  readonly index: number;
  readonly source: ActorSource;
  readonly kind: string;
}

/**
 * Checks the files of `data/actors/` against one another: keys, kinds and dates, ids and aliases used twice, and actors
 * and countries that are none. An alias may be shared when it is marked as ambiguous on all actors but one.
 */
export function checkActors(files: readonly YamlSource[]): ActorCheck {
  const problems: ActorProblem[] = [];
  const readings = files.map((file) => new YamlReading(file));
  const actors = readings.flatMap((file) => placedIn(file, problems));
  const spellings = spellingsIn(readings);
  problems.push(
    ...repeatedIds(actors),
    ...sharedAliases(actors, spellings),
    ...unknownActors(actors, suffixesIn(readings)),
    ...unknownCountries(actors),
    ...reversedDates(actors),
  );
  const ordered = problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return {
    problems: ordered,
    total: actors.length,
    byKind: tally(actors.map(({ kind }) => kind)),
    byFile: tally(actors.map(({ file }) => file.name)),
  };
}

function isDescriptors({ name }: YamlReading): boolean {
  return name.endsWith(`${descriptorsName}.yaml`);
}

function placedIn(file: YamlReading, problems: ActorProblem[]): Placed[] {
  for (const { line, message } of file.errors)
    problems.push({ code: 'actor.syntax', file: file.name, line, message });
  if (file.errors.length > 0) return [];
  const parsed = (isDescriptors(file) ? DescriptorsFile : ActorsFile).safeParse(file.value);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const where = path.map(String).join('.');
    problems.push({
      code: 'actor.invalid',
      file: file.name,
      line: file.lineOf(path),
      message: `${where}: ${message}`,
    });
  }
  if (!parsed.success || !('actors' in parsed.data)) return [];
  const { defaults, actors } = parsed.data;
  return actors.map((actor, index) => {
    const source = { ...defaults, ...actor };
    const placed = { file, index, source, kind: source.kind ?? 'none' };
    if (!source.kind) problems.push(problemAt(placed, 'actor.invalid', ['id'], 'no kind is given'));
    return placed;
  });
}

function spellingsIn(readings: readonly YamlReading[]): Spellings {
  const parsed = readings.filter(isDescriptors).map(({ value }) => DescriptorsFile.safeParse(value).data);
  return new Map(parsed.flatMap((words) => Object.entries(words?.spellings ?? {})));
}

function suffixesIn(readings: readonly YamlReading[]): ReadonlySet<string> {
  const parsed = readings.filter(isDescriptors).map(({ value }) => DescriptorsFile.safeParse(value).data);
  return new Set(parsed.flatMap((words) => (words?.bodies ?? []).map(({ suffix }) => suffix)));
}

function problemAt(
  { file, index, source }: Placed,
  code: ActorProblem['code'],
  path: readonly PropertyKey[],
  message: string,
): ActorProblem {
  const line = file.lineOf(['actors', index, ...path]);
  return { code, file: file.name, line, message: `${source.id}: ${message}` };
}

function repeatedIds(actors: readonly Placed[]): ActorProblem[] {
  const first = new Map<string, Placed>();
  return actors.flatMap((actor) => {
    const known = first.get(actor.source.id);
    if (!known) first.set(actor.source.id, actor);
    return known
      ? [problemAt(actor, 'actor.duplicate-id', ['id'], `the id is already used in ${known.file.name}`)]
      : [];
  });
}

/** Keys that several actors have as a sure alias: nothing would tell which of them is meant. */
function sharedAliases(actors: readonly Placed[], spellings: Spellings): ActorProblem[] {
  const owner = new Map<string, Placed>();
  const found: ActorProblem[] = [];
  for (const actor of actors) {
    for (const [text, use] of usesOf(actor.source)) {
      if (use === 'ambiguous') continue;
      const key = aliasKey(text, spellings);
      const known = owner.get(key);
      if (!known) owner.set(key, actor);
      else if (known !== actor)
        found.push(
          problemAt(actor, 'actor.duplicate-alias', [], `"${text}" is an alias of ${known.source.id} too`),
        );
    }
  }
  return found;
}

function unknownActors(actors: readonly Placed[], suffixes: ReadonlySet<string>): ActorProblem[] {
  const kinds = new Map(actors.map(({ source, kind }) => [source.id, kind]));
  const isKnown = (id: string) => {
    const cut = id.lastIndexOf('.');
    return kinds.has(id) || (kinds.get(id.slice(0, cut)) === 'state' && suffixes.has(id.slice(cut + 1)));
  };
  return actors.flatMap((actor) =>
    referencesOf(actor.source)
      .filter(([, id]) => !isKnown(id))
      .map(([path, id]) => problemAt(actor, 'actor.unknown-actor', path, `there is no actor ${id}`)),
  );
}

/** The ids that an entry names, with the paths to them. */
function referencesOf(source: ActorSource): [path: PropertyKey[], id: string][] {
  return [
    ...(source['part-of'] ? [[['part-of'], source['part-of']] as [PropertyKey[], string]] : []),
    ...(source.of ? [[['of'], source.of] as [PropertyKey[], string]] : []),
    ...(source.terms ?? []).map(({ of }, at): [PropertyKey[], string] => [['terms', at, 'of'], of]),
    ...Object.entries(source.bodies ?? {}).map(([key, id]): [PropertyKey[], string] => [['bodies', key], id]),
  ];
}

/** A country is one that an entry of kind `state` has. */
function unknownCountries(actors: readonly Placed[]): ActorProblem[] {
  const known = new Set(actors.filter(({ kind }) => kind === 'state').map(({ source }) => source.country));
  return actors
    .filter(({ source }) => source.country && !known.has(source.country))
    .map((actor) =>
      problemAt(actor, 'actor.unknown-country', ['country'], `no state has the code ${actor.source.country}`),
    );
}

function reversedDates(actors: readonly Placed[]): ActorProblem[] {
  return actors.flatMap((actor) => {
    const periods: [PropertyKey[], { from?: string | undefined; to?: string | undefined } | undefined][] = [
      [['dates'], actor.source.dates],
      ...(actor.source.terms ?? []).map((term, at): [PropertyKey[], typeof term] => [['terms', at], term]),
    ];
    return periods
      .filter(([, period]) => period?.from && period.to && period.from > `${period.to}~`)
      .map(([path]) => problemAt(actor, 'actor.dates-reversed', path, 'it ends before it begins'));
  });
}

function tally(names: readonly string[]): { [name: string]: number } {
  const counts: { [name: string]: number } = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
