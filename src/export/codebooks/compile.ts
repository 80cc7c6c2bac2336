import * as z from 'zod';
import {
  type Codebook,
  CodebookSource,
  type Codebooks,
  type Country,
  type Entry,
  PartiesSource,
  Side,
  type SideOrNone,
  type VictimSort,
} from './codebook.ts';

/** Something wrong in a file of `data/codebooks/`. */
export interface CodebookProblem {
  readonly code: 'codebook.invalid';
  readonly file: string;
  readonly message: string;
}

/** `data/codebooks/countries.yaml`: ACLED's region → country → Gleditsch and Ward's number. */
export const CountriesSource = z.strictObject({
  acled: z.record(z.string(), z.record(z.string(), z.number().nullable())),
});

/** The schemes that there are files for. */
export const schemeNames = ['plover', 'acled', 'ucdp', 'cameo'] as const;

type Files = { readonly [name: string]: unknown };

/**
 * Compiles `data/codebooks/*.yaml`, parsed, by their names without the ending; `countries` is ready made. A scheme that is
 * wrong is left out and told of.
 *
 * @throws when parties.yaml, on which all the others stand, is no such file
 */
export function compileCodebooks(
  files: Files,
  countries: readonly Country[],
): { readonly codebooks: Codebooks; readonly problems: readonly CodebookProblem[] } {
  const parties = PartiesSource.parse(files.parties);
  const problems: CodebookProblem[] = [];
  const schemes: { [scheme: string]: Codebook } = {};
  for (const name of schemeNames) {
    const tell = (message: string) => problems.push({ code: 'codebook.invalid', file: name, message });
    const parsed = CodebookSource.safeParse(files[name]);
    if (parsed.success) schemes[name] = compileScheme(parsed.data, parties, tell);
    else for (const { path, message } of parsed.error.issues) tell(`${path.join('.')}: ${message}`);
  }
  const codebooks: Codebooks = {
    schemes,
    sides: parties.sides,
    parties: parties.parties,
    victims: victimWords(parties),
    targets: Object.fromEntries(
      (['civilian', 'state'] as const).flatMap((side) => parties.targets[side].map((word) => [word, side])),
    ),
    determiners: parties.determiners,
    pronouns: parties.pronouns,
    prepositions: parties.prepositions,
    plurals: parties.plurals,
    countries,
  };
  return { codebooks, problems };
}

function compileScheme(
  source: CodebookSource,
  parties: PartiesSource,
  tell: (message: string) => void,
): Codebook {
  const entries = source.entries.map(({ from, to, why, definition, examples, lost }, index): Entry => {
    const sides = (names: readonly string[] | undefined) =>
      names?.flatMap((name) => {
        const found = sidesOf(name, parties);
        if (found.length === 0) tell(`entries.${index}: "${name}" is neither a side nor a group of sides`);
        return found;
      }) ?? null;
    return {
      types: from.type,
      modes: from.mode ?? null,
      agents: sides(from.agents),
      patients: sides(from.patients),
      weapons: from.weapons ?? null,
      harmed: from.harmed ?? null,
      killed: from.killed ?? null,
      to,
      why: why ?? null,
      definition,
      examples,
      lost,
    };
  });
  return { ...source, entries };
}

function sidesOf(name: string, { groups }: PartiesSource): SideOrNone[] {
  if (name === 'none') return ['none'];
  const side = Side.safeParse(name);
  return side.success ? [side.data] : [...(groups[name] ?? [])];
}

function victimWords({ victims }: PartiesSource): { [word: string]: VictimSort } {
  const words: { [word: string]: VictimSort } = {};
  for (const side of ['anyone', 'civilian', 'state', 'rebel', 'militia', 'igo'] as const) {
    const { whole, parts = {} } = victims[side];
    for (const word of whole) words[word] = { side, part: null, within: null };
    for (const [part, finer] of Object.entries(parts)) {
      words[part] = { side, part, within: null };
      for (const word of finer) words[word] = { side, part, within: word };
    }
  }
  return words;
}
