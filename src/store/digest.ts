import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal of bytes, or of texts that are told apart wherever one ends. */
export function digest(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    if (parts.length > 1) hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex');
}
