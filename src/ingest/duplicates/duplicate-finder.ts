import { keptText } from '../../document/kept-text.ts';
import {
  likeness,
  NEAR_DUPLICATE,
  signatureBands,
  type TextSignature,
  textSignature,
} from '../../document/text-signature.ts';
import type { Article } from '../../schema/article.ts';
import { contentHash } from '../content-hash.ts';
import { canonicalAddress, type TrackingKnowledge } from './canonical-address.ts';

/**
 * What an article repeats: `text`, the same text by the same publisher or from the same address (there is nothing new in
 * it); `address`, another version from the same address; `near`, a text that is nearly the same, or the same by another
 * publisher. `name` is what the earlier one was called.
 */
export interface Duplicate {
  readonly kind: 'text' | 'address' | 'near';
  readonly name: string;
}

interface Seen {
  readonly name: string;
  readonly publisher: string | null;
  readonly address: string | null;
}

/** Articles beyond this number are no longer looked for by likeness, so that a long run needs no more than 150 MB for it. */
const COMPARED = 50_000;

/** Tells the articles of one run apart: by text, by address and by likeness (MinHash). */
export class DuplicateFinder {
  readonly #tracking: TrackingKnowledge;
  readonly #byText = new Map<string, Seen[]>();
  readonly #byAddress = new Map<string, string>();
  readonly #byBand = new Map<string, number[]>();
  readonly #compared: { readonly name: string; readonly signature: TextSignature }[] = [];

  constructor(tracking: TrackingKnowledge) {
    this.#tracking = tracking;
  }

  /** What an article repeats of those that were noted before, or null; then it is noted itself. */
  note(name: string, article: Article): Duplicate | null {
    const text = keptText(article);
    const hash = contentHash(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
    const address = article.url === null ? null : canonicalAddress(article.url, this.#tracking);
    const seen = { name, publisher: article.publisher, address };
    const same = this.#byText.get(hash) ?? [];
    const repeated = same.find((other) => isSameArticle(other, seen));
    if (repeated !== undefined) return { kind: 'text', name: repeated.name };
    this.#byText.set(hash, [...same, seen]);
    const version = address === null ? undefined : this.#byAddress.get(address);
    if (address !== null) this.#byAddress.set(address, name);
    const near = this.#nearest(name, text);
    if (version !== undefined) return { kind: 'address', name: version };
    const copied = same[0]?.name ?? near;
    return copied === null ? null : { kind: 'near', name: copied };
  }

  #nearest(name: string, text: string): string | null {
    const signature = textSignature(text);
    const bands = signatureBands(signature);
    const candidates = new Set(bands.flatMap((band) => this.#byBand.get(band) ?? []));
    let nearest: string | null = null;
    let most = NEAR_DUPLICATE;
    for (const candidate of candidates) {
      const other = this.#compared[candidate]!;
      const alike = likeness(signature, other.signature);
      if (alike >= most) [nearest, most] = [other.name, alike];
    }
    this.#keep(name, signature, bands);
    return nearest;
  }

  #keep(name: string, signature: TextSignature, bands: readonly string[]): void {
    if (this.#compared.length >= COMPARED) return;
    const index = this.#compared.push({ name, signature }) - 1;
    for (const band of bands) {
      const others = this.#byBand.get(band);
      if (others === undefined) this.#byBand.set(band, [index]);
      else others.push(index);
    }
  }
}

/** One text by two publishers is a copy, and each of them a source of its own; what is not known tells nothing apart. */
function isSameArticle(one: Seen, other: Seen): boolean {
  if (one.address !== null && one.address === other.address) return true;
  return one.publisher === null || other.publisher === null || one.publisher === other.publisher;
}
