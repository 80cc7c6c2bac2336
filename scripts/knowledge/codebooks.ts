import countries from 'i18n-iso-countries';
import type { Country } from '../../src/export/codebooks/codebook.ts';
import { CountriesSource, compileCodebooks } from '../../src/export/codebooks/compile.ts';
import type { Built } from './output.ts';
import { parseYamlFiles } from './yaml-files.ts';

interface CountryPlace {
  readonly code: string;
  readonly name: string;
  readonly demonyms?: readonly string[];
  readonly aliases?: readonly string[];
}

/** Compiles `data/codebooks/`, with the names of countries as `data/places/countries.yaml` has them. */
export async function buildCodebooks(root: string): Promise<Built> {
  const files = await parseYamlFiles(root, 'data/codebooks');
  const places = (await parseYamlFiles(root, 'data/places')).countries as { places: CountryPlace[] };
  const { codebooks, problems } = compileCodebooks(files, countriesOf(files.countries, places.places));
  return {
    contents: JSON.stringify(codebooks),
    problems: problems.map((problem) => ({
      ...problem,
      file: `data/codebooks/${problem.file}.yaml`,
      line: null,
    })),
  };
}

function countriesOf(source: unknown, places: readonly CountryPlace[]): Country[] {
  const { acled } = CountriesSource.parse(source);
  return Object.entries(acled).flatMap(([acledRegion, inRegion]) =>
    Object.entries(inRegion).map(([iso2, gw]) => {
      const place = places.find(({ code }) => code === iso2);
      if (!place) throw new Error(`data/codebooks/countries.yaml: no country ${iso2} in data/places`);
      return {
        name: place.name,
        iso2,
        iso3: countries.alpha2ToAlpha3(iso2)!,
        isoNumber: Number(countries.alpha2ToNumeric(iso2)),
        gw,
        acledRegion,
        words: wordsOf(place),
      };
    }),
  );
}

/** All the words of the country's names and demonyms, each once. */
function wordsOf({ name, demonyms = [], aliases = [] }: CountryPlace): string[] {
  const words = [name, ...demonyms, ...aliases].flatMap((text) => text.toLowerCase().split(/\s+/));
  return [...new Set(words)];
}
