import { decode } from '../decode.ts';
import type { ByteSource } from './byte-source.ts';

/** The text of a feed. `cut`: there was more than the limit, and it ends behind the last whole entry before that. */
export interface FeedText {
  readonly text: string;
  readonly cut: boolean;
}

const ENTRY_END = /<\/(?:[\w-]+:)?(?:item|entry)\s*>/gi;

/** Reads a feed, and no more of one that never ends than `largest` bytes. */
export async function feedText(
  source: ByteSource,
  mediaType: string | null,
  largest: number,
): Promise<FeedText> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.stream()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largest) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, largest);
  const { guessed } = await import('../guess-encoding.ts');
  const { text } = decode(bytes, 'feed', [], { mediaType, guess: guessed });
  return size > largest ? { text: closed(text), cut: true } : { text, cut: false };
}

/** A feed in XML that was cut off, closed behind its last whole entry. */
function closed(text: string): string {
  let end = 0;
  for (const match of text.matchAll(ENTRY_END)) end = match.index + match[0].length;
  const root = /<(?:[\w-]+:)?(rss|feed|RDF)[\s>]/.exec(text)?.[0].slice(1, -1) ?? 'rss';
  return `${text.slice(0, end)}${root === 'rss' ? '</channel>' : ''}</${root}>`;
}
