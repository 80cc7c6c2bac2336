import { allFakers } from '@faker-js/faker';
import nlp from 'compromise';
import type { NameKind } from '../src/language/names/name-kind.ts';
import type { ListedName } from './names-lexicon.ts';

/** Which tag of compromise's lexicon tells of which kind. */
const kindOfTag: Readonly<Record<string, NameKind>> = {
  MaleName: 'firstName',
  FemaleName: 'firstName',
  FirstName: 'firstName',
  LastName: 'surname',
  Person: 'person',
  Organization: 'organisation',
  SportsTeam: 'organisation',
  City: 'place',
  Region: 'largePlace',
  Country: 'country',
  Demonym: 'demonym',
};

function ofCompromise(): ListedName[] {
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
  return Object.entries(lexicon).flatMap(([name, tags]) =>
    [tags].flat().flatMap((tag) => (kindOfTag[tag] === undefined ? [] : [{ name, kind: kindOfTag[tag] }])),
  );
}

/** Given or family names of one locale: a list, or lists by gender. */
type Names = readonly string[] | { readonly [gender: string]: readonly string[] } | null | undefined;

function ofFaker(names: Names, kind: NameKind): ListedName[] {
  const all = Array.isArray(names) ? names : Object.values(names ?? {}).flat();
  return all.filter((name) => /^[\p{Script=Latin}' -]+$/u.test(name)).map((name) => ({ name, kind }));
}

/** Given and family names of many regions, from `compromise` and `@faker-js/faker` (both MIT). */
export function personNames(): ListedName[] {
  const locales = Object.values(allFakers).map((faker) => faker.rawDefinitions.person);
  return [
    ...ofCompromise(),
    ...locales.flatMap((person) => ofFaker(person?.first_name as Names, 'firstName')),
    ...locales.flatMap((person) => ofFaker(person?.last_name as Names, 'surname')),
  ];
}
