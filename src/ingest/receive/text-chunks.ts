import { declaredEncoding, markedEncoding, needsGuess } from '../encoding.ts';
import { type ByteSource, withHead } from './byte-source.ts';

/** A text that is too long to hold, as UTF-8. `guessed` names the encoding that nobody declared; null where none was. */
export interface TextChunks {
  /** The first bytes, as UTF-8. */
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly guessed: string | null;
}

const HEAD = 65_536;

/** Reads a text of any encoding as UTF-8: marked, declared by `mediaType`, or told by its first 64 KB. */
export async function textChunks(input: ByteSource, mediaType: string | null): Promise<TextChunks> {
  const { head, source } = await withHead(input, HEAD);
  const declared = markedEncoding(head) ?? declaredEncoding(head, mediaType);
  const guessed = declared === null ? await guessedEncoding(head) : null;
  const encoding = declared ?? guessed;
  if (encoding === null) return { head, chunks: source.stream(), guessed };
  const start = new TextDecoder(encoding).decode(head);
  return { head: Buffer.from(start), chunks: recoded(source.stream(), encoding), guessed };
}

async function guessedEncoding(head: Uint8Array): Promise<string | null> {
  const whole = withoutCutLetter(head);
  if (!needsGuess(whole, null)) return null;
  const { guessed } = await import('../guess-encoding.ts');
  return guessed(whole)?.encoding ?? null;
}

/** The bytes up to the last that is ASCII, where that is near the end: a letter of several bytes may be cut there. */
function withoutCutLetter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 64 && bytes[end - 1]! >= 0x80) end--;
  return bytes.subarray(0, end);
}

async function* recoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
