function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/**
 * The file as `src/language/clusters.ts` reads it. Words are lower-cased and of characters in Latin-1; `fineOf` gives
 * their cluster from 1; `groups` holds the middle and then the coarse cluster of each fine one.
 */
export function encodeClusters(
  fineOf: ReadonlyMap<string, number>,
  groups: readonly (readonly number[])[],
): Buffer {
  const words = [...fineOf.keys()].sort((a, b) => (a < b ? -1 : 1));
  const header = Buffer.alloc(6);
  header.writeUInt32LE(words.length, 0);
  header.writeUInt16LE(groups[0]?.length ?? 0, 4);
  const tables = groups.map((group) => Buffer.from(Uint16Array.from(group).buffer));
  const shared = words.map((word, index) => (index === 0 ? 0 : sharedPrefix(words[index - 1]!, word)));
  const planes = [
    words.map((word) => fineOf.get(word)! & 255),
    words.map((word) => fineOf.get(word)! >> 8),
    shared,
    words.map((word, index) => word.length - shared[index]!),
  ].map((plane) => Buffer.from(plane));
  const rest = Buffer.from(words.map((word, index) => word.slice(shared[index])).join(''), 'latin1');
  return Buffer.concat([header, ...tables, ...planes, rest]);
}
