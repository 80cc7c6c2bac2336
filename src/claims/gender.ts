/** `data/english/given-names.yaml` as it is written: names in small letters. */
export interface GivenNamesSource {
  readonly female: readonly string[];
  readonly male: readonly string[];
}

export type Gender = 'female' | 'male';

/** Tells of a person's name, as far as it can be told, which of "he" and "she" stands for it. */
export type GenderOf = (name: string) => Gender | null;

/** Goes by the given name; one that both bear, and one that is not in the lists, tells nothing. Looked up when first asked. */
export function createGenderOf({ female, male }: GivenNamesSource): GenderOf {
  let known: Map<string, Gender> | null = null;
  const read = () => new Map([...female.map(of('female')), ...male.map(of('male'))]);
  return (name) => {
    known ??= read();
    return known.get(name.split(' ', 1)[0]!.toLowerCase()) ?? null;
  };
}

function of(gender: Gender): (name: string) => [string, Gender] {
  return (name) => [name, gender];
}
