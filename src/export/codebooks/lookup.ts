import type { Codebooks, Country } from './codebook.ts';

/** Quick ways into the codebooks' tables. */
export interface Lookup {
  readonly codebooks: Codebooks;
  readonly byName: ReadonlyMap<string, Country>;
  readonly byIso2: ReadonlyMap<string, Country>;
  /** Capitalised words that name countries and peoples, in lower case. */
  readonly countryWords: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
}

const lookups = new WeakMap<Codebooks, Lookup>();

/** The tables of these codebooks, made once. */
export function lookupIn(codebooks: Codebooks): Lookup {
  const known = lookups.get(codebooks);
  if (known) return known;
  const lookup: Lookup = {
    codebooks,
    byName: new Map(codebooks.countries.map((country) => [country.name, country])),
    byIso2: new Map(codebooks.countries.map((country) => [country.iso2, country])),
    countryWords: new Set(codebooks.countries.flatMap(({ words }) => words)),
    determiners: new Set(codebooks.determiners),
    pronouns: new Set(codebooks.pronouns),
  };
  lookups.set(codebooks, lookup);
  return lookup;
}
