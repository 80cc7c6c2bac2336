import { LARGEST_INPUT } from '../ingest/decode.ts';
import { readInputFile } from '../ingest/read-file.ts';
import { Problem } from '../schema/problem.ts';
import { problemOf } from './problem.ts';

/**
 * The bytes of a file, or of standard input where the path is `-`.
 *
 * @throws {Problem} `input.unreadable`, `input.too-large`
 */
export async function readInput(path: string, standardInput: NodeJS.ReadableStream): Promise<Uint8Array> {
  if (path === '-') return readAll(standardInput);
  const { bytes, diagnostic } = await readInputFile(path);
  if (diagnostic) throw problemOf(diagnostic);
  return bytes;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > LARGEST_INPUT) {
      throw new Problem('input.too-large', `more than ${LARGEST_INPUT} bytes were given`, 'standard input');
    }
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
