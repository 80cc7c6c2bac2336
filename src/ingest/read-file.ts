import { open } from 'node:fs/promises';
import type { Diagnostic } from '../schema/span.ts';
import { LARGEST_INPUT } from './decode.ts';
import { problem } from './position.ts';

/** The bytes of a file, or why there are none. */
export type FileRead =
  | { readonly bytes: Uint8Array; readonly diagnostic: null }
  | { readonly bytes: null; readonly diagnostic: Diagnostic };

/**
 * Reads a file whole, without ever holding more than `largest` bytes: a larger one, a folder, or one that cannot be
 * opened gives a diagnostic that names the path.
 */
export async function readInputFile(path: string, largest = LARGEST_INPUT): Promise<FileRead> {
  try {
    await using file = await open(path);
    const stats = await file.stat();
    if (stats.isDirectory()) return refused(problem('input.unreadable', path, 'byte 0', 'this is a folder'));
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      size += chunk.length;
      if (size > largest) return refused(tooLarge(path, stats.size, largest));
      chunks.push(chunk);
    }
    return { bytes: Buffer.concat(chunks), diagnostic: null };
  } catch (error) {
    return refused(problem('input.unreadable', path, 'byte 0', reasonOf(error)));
  }
}

function refused(diagnostic: Diagnostic): FileRead {
  return { bytes: null, diagnostic };
}

function tooLarge(path: string, size: number, largest: number): Diagnostic {
  const what = `the file has ${size > largest ? size : `more than ${largest}`} bytes; no more than ${largest} are read`;
  return problem('input.too-large', path, `byte ${largest}`, what);
}

/** Why a file cannot be read, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  const known: { readonly [code: string]: string } = {
    ENOENT: 'there is no such file',
    EACCES: 'there is no right to read it',
    EPERM: 'there is no right to read it',
    ENOTDIR: 'a part of the path is not a folder',
    EISDIR: 'this is a folder',
    ENAMETOOLONG: 'the path is too long',
  };
  return (
    (typeof code === 'string' && known[code]) || (error instanceof Error ? error.message : String(error))
  );
}
