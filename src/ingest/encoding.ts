const DECLARATION = 262_144;

/** The encoding that a byte order mark tells. */
export function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * The encoding that is declared for bytes, where it is not UTF-8 and is known here: by the media type that they were sent
 * with, else by their own `<meta charset>`, `http-equiv` or XML declaration.
 */
export function declaredEncoding(bytes: Uint8Array, mediaType: string | null): string | null {
  const sent = /;\s*charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(mediaType ?? '')?.[1];
  return knownEncoding(sent) ?? knownEncoding(declaredWithin(bytes));
}

function declaredWithin(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION));
  return /<(?:meta[^>]{0,200}charset|\?xml[^>]{0,80}encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:-]{2,40})/i.exec(
    head,
  )?.[1];
}

/** The name of the encoding that a label means, where it is known here and is not Unicode. */
export function knownEncoding(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

/** A text read in an encoding that nobody declared. */
export interface Guessed {
  readonly text: string;
  readonly encoding: string;
}

/** Reads bytes that are not UTF-8 in the encoding that they look like; null where they look like none. */
export type Guess = (bytes: Uint8Array) => Guessed | null;

/** True of bytes whose encoding is nowhere told and which are not UTF-8. */
export function needsGuess(bytes: Uint8Array, mediaType: string | null): boolean {
  if (markedEncoding(bytes) !== null || declaredEncoding(bytes, mediaType) !== null) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}
