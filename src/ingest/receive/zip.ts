import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type ByteSource, onDisk } from './byte-source.ts';
import type { Context, Item } from './context.ts';
import {
  notReceived,
  type Origin,
  originWithin,
  type Received,
  type Resumption,
  resumeAt,
} from './received.ts';
import { Explodes, Unpacking } from './unpacking.ts';

/** What file managers put into archives beside the files. */
const PASSED_OVER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$)|\/$/;

/** The files of a ZIP archive in the order of its directory. Nothing is written under the names that it gives. */
export async function* openZip(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  if (context.depth >= context.limits.depth) {
    yield notReceived(item.origin, 'archive.too-deep', 'archives are packed too deep within one another');
    return;
  }
  const inner = { ...context, depth: context.depth + 1 };
  yield* onDisk(item.source, context.limits.document, (stored) =>
    openStored({ origin: item.origin, source: stored }, inner, after),
  );
}

async function* openStored(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  await using archive = await opened(item.source);
  const unpacking = new Unpacking(context.limits, item.source.size ?? 0);
  let number = 0;
  let packed = 0;
  for await (const entry of archive.zip.eachEntry()) {
    number++;
    packed += entry.compressedSize;
    if (packed > unpacking.packed) throw new Explodes('its files overlap: they are larger than the archive');
    if (number > context.limits.entries)
      throw new Explodes(`it has more than ${context.limits.entries} files`);
    unpacking.check();
    const name = nameOfEntry(entry);
    const further = resumeAt(after, number);
    if (further === 'done' || PASSED_OVER.test(name)) continue;
    const origin = originWithin(item.origin, name, number);
    const refused = refusal(entry, name, origin);
    if (refused !== null) yield refused;
    else yield* context.open({ origin, source: bytesOf(archive.zip, entry, unpacking) }, context, further);
  }
}

function nameOfEntry({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

async function opened(source: ByteSource): Promise<{ zip: ZipFile; [Symbol.asyncDispose](): Promise<void> }> {
  const { storage } = source;
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
  const zip =
    storage !== null && 'path' in storage
      ? await yauzl.openPromise(storage.path, options)
      : await yauzl.fromBufferPromise(Buffer.from(storage!.bytes), options);
  return { zip, [Symbol.asyncDispose]: async () => zip.close() };
}

function refusal(entry: Entry, name: string, origin: Origin): Received | null {
  const unsafe = yauzl.validateFileName(name);
  if (unsafe !== null) return notReceived(origin, 'archive.unsafe-name', 'the name leads out of the archive');
  if (entry.isEncrypted()) return notReceived(origin, 'archive.encrypted', 'the file is encrypted');
  if (!entry.canDecodeFileData()) {
    const what = `the file is packed in a way that is not read (method ${entry.compressionMethod})`;
    return notReceived(origin, 'archive.damaged', what);
  }
  return null;
}

function bytesOf(zip: ZipFile, entry: Entry, unpacking: Unpacking): ByteSource {
  return {
    size: entry.uncompressedSize,
    repeatable: true,
    storage: null,
    stream: async function* () {
      yield* unpacking.pass(await zip.openReadStreamPromise(entry));
    },
  };
}
