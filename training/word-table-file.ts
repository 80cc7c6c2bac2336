function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && length < 255 && a[length] === b[length]) length++;
  return length;
}

/** True when a word table can hold the word: every code unit is in Latin-1, and it is not too long. */
export function fitsWordTable(word: string): boolean {
  if (word.length === 0 || word.length > 255) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 255) return false;
  return true;
}

/** Writes distinct words, sorted by their code units, as `src/language/word-table.ts` reads them. */
export function encodeWordTable(words: readonly string[]): Buffer {
  const shared = words.map((word, index) => (index === 0 ? 0 : sharedPrefix(words[index - 1]!, word)));
  const more = words.map((word, index) => word.length - shared[index]!);
  const rest = Buffer.from(words.map((word, index) => word.slice(shared[index])).join(''), 'latin1');
  const header = Buffer.alloc(8);
  header.writeUInt32LE(words.length, 0);
  header.writeUInt32LE(rest.length, 4);
  return Buffer.concat([header, Buffer.from(shared), Buffer.from(more), rest]);
}
