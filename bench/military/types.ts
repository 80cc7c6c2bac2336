import * as z from 'zod';

const Words = z.array(z.string());
const WordsOfType = z.record(z.string(), Words);

/** `types.yaml`: how what the pipeline reads answers to the types of the corpus. Words are lower-case lemmas. */
export const MilitaryTypes = z.strictObject({
  nouns: WordsOfType,
  persons: Words,
  pronouns: WordsOfType,
  names: z.strictObject({ PER: z.string(), ORG: z.string(), LOC: z.string() }),
  time: z.string(),
  personKinds: Words,
  apartFromOwner: Words,
  withOwner: Words,
  stateKinds: Words,
  statePrepositions: Words,
  units: WordsOfType,
  currencies: Words,
  figures: Words,
  unmarkedFigures: Words,
  relations: z.strictObject({
    claims: z.record(z.string(), z.string()),
    verbs: WordsOfType,
    acting: Words,
    mutual: Words,
    turnedVerbs: Words,
    verbPrepositions: WordsOfType,
    opposingPrepositions: Words,
    opposing: z.string(),
    includingPrepositions: Words,
    placePrepositions: Words,
    placed: Words,
    place: z.string(),
    placing: z.string(),
    figure: z.string(),
    figured: z.string(),
    owner: z.string(),
    owning: z.string(),
    owned: Words,
    same: z.string(),
    belonging: z.string(),
    belongingPrepositions: Words,
    belongers: Words,
  }),
});
export type MilitaryTypes = z.infer<typeof MilitaryTypes>;

/** The type of every word or phrase of a table of words by type. */
export function typeByWord(table: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(Object.entries(table).flatMap(([type, words]) => words.map((word) => [word, type])));
}
