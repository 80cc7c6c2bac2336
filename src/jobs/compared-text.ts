import { endianness } from 'node:os';
import { keptText } from '../document/kept-text.ts';
import {
  likeness,
  NEAR_DUPLICATE,
  signatureBands,
  type TextSignature,
  textSignature,
} from '../document/text-signature.ts';
import type { Article } from '../schema/article.ts';
import type { ComparedText } from '../store/queries/resemblances.ts';

/** What the store tells near-duplicates of an article by: the MinHash signature of its text, page debris left out. */
export function comparedText(article: Article): ComparedText {
  const own = textSignature(keptText(article));
  return {
    bands: signatureBands(own).map((band) => Number.parseInt(band.slice(band.indexOf(':') + 1), 16) | 0),
    signature: bytesOf(own),
    likenessTo: (signature) => likeness(own, signatureOf(signature)),
    enough: NEAR_DUPLICATE,
  };
}

/** The number of shingles and then the minima, as unsigned numbers of 32 bits, least byte first. */
function bytesOf({ minima, shingles }: TextSignature): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4 * (minima.length + 1)));
  bytes.setUint32(0, shingles, true);
  minima.forEach((least, index) => {
    bytes.setUint32(4 * (index + 1), least, true);
  });
  return new Uint8Array(bytes.buffer);
}

function signatureOf(bytes: Uint8Array): TextSignature {
  const copy = Buffer.from(new Uint8Array(bytes).buffer);
  if (endianness() === 'BE') copy.swap32();
  const numbers = new Uint32Array(copy.buffer, copy.byteOffset, copy.byteLength / 4);
  return { shingles: numbers[0]!, minima: numbers.subarray(1) };
}
