/** What a list can tell of a word or phrase, in the order of the bits of a set of kinds. */
export const nameKinds = [
  'place',
  'largePlace',
  'country',
  'demonym',
  'firstName',
  'surname',
  'person',
  'organisation',
  'organisationHead',
  'placeHead',
  'title',
  'unit',
  'notName',
  'actor',
  'commonWord',
] as const;

export type NameKind = (typeof nameKinds)[number];

/** A set of kinds as bits: bit `i` for `nameKinds[i]`. */
export function kindSet(...kinds: readonly NameKind[]): number {
  return kinds.reduce((set, kind) => set | (1 << nameKinds.indexOf(kind)), 0);
}
