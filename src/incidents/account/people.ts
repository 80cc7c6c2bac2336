import { wordsOf } from './words.ts';

/** The people of a text who are told of with their ages, as those who were hurt and those who hurt them are. */
export interface PeopleOfText {
  /** First and last name, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly ages: ReadonlySet<number>;
}

const part = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,30}`;
const name = `${part}(?: \\p{Lu}\\.?)?(?: ${part}){1,3}`;
const agePatterns = [
  new RegExp(`(?<name>${name}), (?<age>\\d{1,2})(?=[,.;)]| of| and)`, 'gu'),
  new RegExp(`(?<age>\\d{1,2})[- ]year[- ]old,? (?<name>${name})`, 'gu'),
  new RegExp(`(?<name>${name}), an? (?<age>\\d{1,2})[- ]year[- ]old`, 'gu'),
  /(?<age>\d{1,2})[- ]year[- ]olds?\b/gu,
  /\baged? (?<age>\d{1,2})\b/gu,
];

/** Names beside ages ("Anna Berg, 31,", "31-year-old Anna Berg"), and all ages. */
export function peopleOf(text: string): PeopleOfText {
  const names = new Set<string>();
  const ages = new Set<number>();
  for (const pattern of agePatterns) {
    for (const { groups } of text.matchAll(pattern)) {
      ages.add(Number(groups!.age));
      const person = groups!.name === undefined ? null : firstAndLast(groups!.name);
      if (person !== null) names.add(person);
    }
  }
  return { names, ages };
}

/** First and last name of a name as it stands in a text; null for a single word or one with small words in it. */
export function firstAndLast(name: string): string | null {
  const parts = wordsOf(name).filter(({ form }) => form.length > 1);
  if (parts.length < 2 || !parts.every(({ isCapitalised }) => isCapitalised)) return null;
  return `${parts[0]!.form} ${parts.at(-1)!.form}`;
}
