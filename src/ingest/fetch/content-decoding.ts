import { pipeline, Readable, type Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';

/** Thrown where content is packed in a way that is not known. */
class UnknownEncoding extends Error {}

/** Encodings on encodings: no server has need of more, and each can multiply the size by a thousand. */
const MOST_ENCODINGS = 2;

/**
 * The content of an HTTP message with its `Content-Encoding` undone (RFC 9110: gzip, deflate, br, zstd), as a stream. Stops
 * behind `largest` bytes, so that a packed bomb costs no more than that.
 *
 * @throws {UnknownEncoding} and what zlib throws for damaged content
 */
export async function* decodedContent(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encodings: string | null,
  largest: number,
): AsyncGenerator<Uint8Array> {
  const names = (encodings ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_ENCODINGS) throw new UnknownEncoding(`the content is packed ${names.length} times`);
  let content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = chunks;
  for (const name of names.toReversed()) content = await decoded(content, name);
  let size = 0;
  for await (const chunk of content) {
    yield chunk;
    size += chunk.length;
    if (size > largest) return;
  }
}

async function decoded(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
): Promise<AsyncIterable<Uint8Array>> {
  if (name !== 'deflate') return through(Readable.from(chunks, { objectMode: false }), decoderOf(name));
  const input = Readable.from(chunks, { objectMode: false });
  const wrapped = await startsWithZlibHeader(input);
  return through(input, wrapped ? createInflate() : createInflateRaw());
}

function decoderOf(name: string): Transform {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  if (name === 'zstd') return createZstdDecompress();
  throw new UnknownEncoding(`the content is packed as "${name}", which is not known`);
}

function through(input: Readable, decoder: Transform): Transform {
  return pipeline(input, decoder, () => {});
}

/** "deflate" means zlib's format by the standard, and raw deflate by many servers. */
async function startsWithZlibHeader(input: Readable): Promise<boolean> {
  const first = await new Promise<Uint8Array | null>((resolve, reject) => {
    input.once('error', reject);
    input.once('end', () => resolve(null));
    input.once('readable', () => resolve(input.read() as Uint8Array | null));
  });
  if (first === null) return true;
  input.unshift(first);
  return (first[0]! & 0x0f) === 8 && first.length > 1 && ((first[0]! << 8) | first[1]!) % 31 === 0;
}
