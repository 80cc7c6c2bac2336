/** Every two ids that share a key, each pair once, the lower id first. */
export function candidatePairs(
  ids: readonly string[],
  keysOf: (id: string) => readonly string[],
): [string, string][] {
  const holders = new Map<string, string[]>();
  const pairs: [string, string][] = [];
  for (const id of [...ids].sort()) {
    const before = new Set<string>();
    for (const key of keysOf(id)) {
      const holding = holders.get(key) ?? [];
      for (const other of holding) before.add(other);
      holding.push(id);
      holders.set(key, holding);
    }
    for (const other of before) pairs.push([other, id]);
  }
  return pairs;
}
