/** Something that an account says, with the account's voice. */
export interface Said<Value> {
  readonly value: Value;
  readonly voice: number;
}

/**
 * What most voices can agree on: the value that is compatible with what the most voices say; of equals the first, so the
 * caller lists the more precise ones first. Null where nothing is said.
 */
export function bestSupported<Value>(
  said: readonly Said<Value>[],
  areCompatible: (one: Value, other: Value) => boolean,
): Value | null {
  let best: { readonly value: Value; readonly support: number } | null = null;
  for (const { value } of said) {
    const supporting = said.filter((other) => areCompatible(value, other.value)).map(({ voice }) => voice);
    const support = new Set(supporting).size;
    if (best === null || support > best.support) best = { value, support };
  }
  return best?.value ?? null;
}
