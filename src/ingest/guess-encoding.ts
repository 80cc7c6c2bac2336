import { analyse } from 'chardet';
import { type Guess, knownEncoding } from './encoding.ts';

const DETECTED = 65_536;
/** Fewer bytes beyond ASCII than this are slips in a text of another encoding, and tell nothing of one. */
const LEAST_EVIDENCE = 3;
/** What the detector must be sure of, in per cent; random bytes give up to 10, a sentence of Ukrainian 18. */
const LEAST_CONFIDENCE = 15;
const UNSURE = /^(?:ASCII|UTF-8|UTF-16|UTF-32)/;
/** Control codes of ASCII and of Latin-1, which no text has: bytes that a wrong encoding leaves over. */
const CONTROLS = /[^\P{Cc}\t\n\f\r]/u;

/**
 * Reads bytes that are not UTF-8 in the encoding that their frequencies tell (chardet, after ICU); null where they tell
 * none. Markup is left out of the count, since it is ASCII in all of them. Bytes of which many are sound UTF-8 are UTF-8.
 */
export const guessed: Guess = (bytes) => {
  const sample = withoutMarkup(bytes.subarray(0, DETECTED));
  const beyond = sample.filter((byte) => byte >= 0x80).length;
  if (beyond < LEAST_EVIDENCE || soundUtf8(sample) * 2 > beyond) return null;
  for (const { name, confidence } of analyse(sample)) {
    if (UNSURE.test(name)) continue;
    if (confidence < LEAST_CONFIDENCE) return null;
    const encoding = knownEncoding(name);
    const text = encoding === null ? null : readWhole(bytes, encoding);
    if (text !== null) return { text, encoding: encoding! };
  }
  return null;
};

function readWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return CONTROLS.test(text) ? null : text;
  } catch {
    return null;
  }
}

function withoutMarkup(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let within = false;
  for (const byte of bytes) {
    if (byte === 0x3c) within = true;
    else if (byte === 0x3e) within = false;
    else if (!within) kept[length++] = byte;
  }
  return kept.subarray(0, length);
}

/** How many bytes stand in sound UTF-8 sequences of two bytes or more. */
function soundUtf8(bytes: Uint8Array): number {
  let sound = 0;
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at]!;
    const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
    if (length === 1 || first >= 0xf5) continue;
    const rest = bytes.subarray(at + 1, at + length);
    if (rest.length < length - 1 || !rest.every((byte) => byte >= 0x80 && byte < 0xc0)) continue;
    sound += length;
    at += length - 1;
  }
  return sound;
}
