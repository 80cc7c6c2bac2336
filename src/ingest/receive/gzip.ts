import { createGunzip, type Gunzip } from 'node:zlib';
import { streamedBytes } from './byte-source.ts';
import type { Context, Item } from './context.ts';
import { notReceived, type Received, type Resumption } from './received.ts';
import { Unpacking } from './unpacking.ts';

/** Bytes unpacked at a time: at worst, each gives a thousand. */
const PIECE = 16_384;

/** What a gzip file holds, of one member or many; its name loses `.gz`. */
export async function* openGzip(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  if (context.depth >= context.limits.depth) {
    yield notReceived(item.origin, 'archive.too-deep', 'archives are packed too deep within one another');
    return;
  }
  const within = [...item.origin.within];
  within.push((within.pop() ?? '').replace(/\.gz$/i, ''));
  yield* context.open(
    { origin: { ...item.origin, within, mediaType: null }, source: streamedBytes(unpacked(item, context)) },
    { ...context, depth: context.depth + 1 },
    after,
  );
}

function unpacked(item: Item, context: Context): AsyncIterable<Uint8Array> {
  const unpacking = new Unpacking(context.limits);
  const counted = async function* () {
    for await (const chunk of item.source.stream()) {
      unpacking.packed += chunk.length;
      yield chunk;
    }
  };
  return unpacking.pass(gunzipped(counted()));
}

/**
 * Unpacks members of gzip one after the other. What could be unpacked before a damaged place comes before the error, which
 * a stream of Node would throw away.
 */
async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const ready: Uint8Array[] = [];
  gunzip.on('data', (data: Uint8Array) => ready.push(data));
  gunzip.on('error', () => {});
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && gunzip.errored === null; at += PIECE) {
        await written(gunzip, chunk.subarray(at, at + PIECE));
        yield* ready.splice(0);
      }
      if (gunzip.errored !== null) break;
    }
    if (gunzip.errored === null) await ended(gunzip);
    yield* ready.splice(0);
    if (gunzip.errored !== null) throw gunzip.errored;
  } finally {
    gunzip.destroy();
  }
}

/** Settles once a piece is unpacked, or once it never will be: the stream calls nobody back behind an error. */
function written(gunzip: Gunzip, piece: Uint8Array): Promise<void> {
  return new Promise((done) => {
    gunzip.once('close', done);
    gunzip.write(piece, () => {
      gunzip.off('close', done);
      done();
    });
  });
}

function ended(gunzip: Gunzip): Promise<void> {
  return new Promise((done) => {
    gunzip.once('close', done);
    gunzip.end();
  });
}
