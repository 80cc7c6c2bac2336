import { encodeWordTable } from './word-table-file.ts';

/**
 * The file as `src/language/clusters.ts` reads it. Words are lower-cased; `fineOf` gives their cluster from 1; `groups`
 * holds the middle and then the coarse cluster of each fine one, from 1 to 256; `typeOf` gives the byte of each word's type.
 */
export function encodeClusters(
  fineOf: ReadonlyMap<string, number>,
  groups: readonly (readonly number[])[],
  typeOf: ReadonlyMap<string, number>,
): Buffer {
  const words = [...fineOf.keys()].sort((a, b) => (a < b ? -1 : 1));
  const clusters = groups[0]?.length ?? 0;
  return Buffer.concat([
    encodeWordTable(words),
    Buffer.from(words.map((word) => fineOf.get(word)! & 255)),
    Buffer.from(words.map((word) => fineOf.get(word)! >> 8)),
    Buffer.from([clusters & 255, clusters >> 8]),
    ...groups.map((group) => Buffer.from(group.map((number) => number - 1))),
    Buffer.from(words.map((word) => typeOf.get(word) ?? 0)),
  ]);
}
