/** `data/english/given-names.yaml` as it is written: names in small letters. */
export interface GivenNamesSource {
  readonly female: readonly string[];
  readonly male: readonly string[];
}

export type Gender = 'female' | 'male';

/** Tells of a person's name, as far as it can be told, which of "he" and "she" stands for it. */
export type GenderOf = (name: string) => Gender | null;

/** Goes by the given name; one that both bear, and one that is not in the lists, tells nothing. */
export function createGenderOf({ female, male }: GivenNamesSource): GenderOf {
  const known = new Map<string, Gender>();
  for (const name of female) known.set(name, 'female');
  for (const name of male) known.set(name, 'male');
  return (name) => known.get(name.split(' ', 1)[0]!.toLowerCase()) ?? null;
}
