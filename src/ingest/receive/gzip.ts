import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { streamedBytes } from './byte-source.ts';
import type { Context, Item } from './context.ts';
import { notReceived, type Received, type Resumption } from './received.ts';
import { Unpacking } from './unpacking.ts';

/** What a gzip file holds, of one member or many; its name loses `.gz`. */
export async function* openGzip(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  if (context.depth >= context.limits.depth) {
    yield notReceived(item.origin, 'archive.too-deep', 'archives are packed too deep within one another');
    return;
  }
  const within = [...item.origin.within];
  within.push((within.pop() ?? '').replace(/\.gz$/i, ''));
  yield* context.open(
    { origin: { ...item.origin, within, mediaType: null }, source: streamedBytes(gunzipped(item, context)) },
    { ...context, depth: context.depth + 1 },
    after,
  );
}

function gunzipped(item: Item, context: Context): AsyncIterable<Uint8Array> {
  const unpacking = new Unpacking(context.limits);
  const counted = async function* () {
    for await (const chunk of item.source.stream()) {
      unpacking.packed += chunk.length;
      yield chunk;
    }
  };
  const input = Readable.from(counted(), { objectMode: false });
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  gunzip.on('close', () => input.destroy());
  return unpacking.pass(input.pipe(gunzip));
}
