/**
 * Two independent 32-bit hashes of a key over its UTF-16 code units (FNV-1a and a multiply-xor with other constants).
 * The gazetteer stores 32 bits of the first and 16 of the second, so a name that is not in it is taken for one that is
 * about once in 10⁸ look-ups.
 */
export function hashName(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The 16 check bits that stand beside a key's hash. */
export function checkName(key: string): number {
  let hash = 0x9e3779b9;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul((hash << 5) ^ (hash >>> 2) ^ key.charCodeAt(index), 0x27d4eb2f);
  }
  return (hash >>> 16) & 0xffff;
}
