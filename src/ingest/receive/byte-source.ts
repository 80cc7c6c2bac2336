import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHUNK = 65_536;

/** Bytes of an item, which may be too many to hold. */
export interface ByteSource {
  /** The number of bytes, where it is known beforehand. */
  readonly size: number | null;
  /** The bytes from an offset on, in chunks. */
  stream(from?: number): AsyncIterable<Uint8Array>;
  /** False where the bytes come from a stream that can be read once only. */
  readonly repeatable: boolean;
  /** Where the bytes lie on disk, or the bytes themselves: for formats that are read from their end. */
  readonly storage: { readonly path: string } | { readonly bytes: Uint8Array } | null;
}

/** The bytes of a file. */
export function fileBytes(path: string, size: number): ByteSource {
  return {
    size,
    stream: (from = 0) => createReadStream(path, { start: from, highWaterMark: CHUNK }),
    repeatable: true,
    storage: { path },
  };
}

/** Bytes that are held already. */
export function heldBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    stream: async function* (from = 0) {
      for (let at = from; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
    repeatable: true,
    storage: { bytes },
  };
}

/** Bytes that come as they come. */
export function streamedBytes(chunks: AsyncIterable<Uint8Array>): ByteSource {
  return {
    size: null,
    stream: (from = 0) => behind(chunks, from),
    repeatable: false,
    storage: null,
  };
}

/** The chunks without the first `count` bytes. */
async function* behind(chunks: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let skip = count;
  for await (const chunk of chunks) {
    if (chunk.length > skip) yield skip === 0 ? chunk : chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
  }
}

/** Reading more bytes than a limit allows. */
export class TooManyBytes extends Error {
  readonly largest: number;

  constructor(largest: number) {
    super(`there are more than ${largest} bytes`);
    this.name = 'TooManyBytes';
    this.largest = largest;
  }
}

/**
 * All bytes of a source, never holding more than `largest`.
 *
 * @throws {TooManyBytes}
 */
export async function allBytes(source: ByteSource, largest: number): Promise<Uint8Array> {
  if (source.size !== null && source.size > largest) throw new TooManyBytes(largest);
  return collected(source.stream(), largest);
}

/**
 * The chunks put together.
 *
 * @throws {TooManyBytes}
 */
export async function collected(chunks: AsyncIterable<Uint8Array>, largest: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest) throw new TooManyBytes(largest);
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

/** A source of which the first bytes are known. `close` ends a stream that was not read to its end. */
export interface Headed {
  readonly head: Uint8Array;
  readonly source: ByteSource;
  close(): Promise<void>;
}

/** The first bytes of a source, and a source that still has all of them. An error comes where it came before. */
export async function withHead(source: ByteSource, length: number): Promise<Headed> {
  const chunks = source.stream()[Symbol.asyncIterator]();
  const close = async () => {
    await chunks.return?.();
  };
  const read: Uint8Array[] = [];
  let size = 0;
  let rest = chunks;
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      read.push(next.value);
      size += next.value.length;
      if (size >= length) break;
    }
  } catch (error) {
    if (size === 0) throw error;
    rest = failing(error);
  }
  const start = Buffer.concat(read);
  const head = start.subarray(0, length);
  if (!source.repeatable) return { head, source: streamedBytes(rejoined(start, rest)), close };
  await close();
  return { head, source, close: async () => {} };
}

function failing(error: unknown): AsyncIterator<Uint8Array> {
  return { next: () => Promise.reject(error) };
}

async function* rejoined(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * Runs `use` with the source where it can be read from its end: as it is, or through a file in the system's folder for
 * such, which is then removed.
 *
 * @throws {TooManyBytes} when a stream has more than `largest`
 */
export async function* onDisk<Item>(
  source: ByteSource,
  largest: number,
  use: (stored: ByteSource) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  if (source.storage !== null) {
    yield* use(source);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  try {
    const path = join(folder, 'received');
    yield* use(fileBytes(path, await written(source, path, largest)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function written(source: ByteSource, path: string, largest: number): Promise<number> {
  const file: FileHandle = await open(path, 'wx');
  let size = 0;
  try {
    for await (const chunk of source.stream()) {
      size += chunk.length;
      if (size > largest) throw new TooManyBytes(largest);
      await file.writeFile(chunk);
    }
    return size;
  } finally {
    await file.close();
  }
}
