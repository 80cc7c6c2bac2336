import type { Export } from '../../src/export/formats.ts';
import type { Settings } from '../../src/export/run.ts';
import { codebooks } from './schemes/cases.ts';

/** Settings of an export in a test. */
export function settingsWith(settings: Partial<Settings> = {}): Settings {
  return { codebooks, names: false, incomplete: false, at: new Date('2024-04-01T12:00:00Z'), ...settings };
}

/** All the bytes of an export. */
export async function bytesOf({ chunks }: Pick<Export, 'chunks'>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const chunk of chunks) pieces.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(pieces);
}

/** All the text of an export. */
export async function textOf(made: Pick<Export, 'chunks'>): Promise<string> {
  return (await bytesOf(made)).toString('utf8');
}

/** Some things as a stream of them. */
export async function* streamOf<Unit>(units: Iterable<Unit>): AsyncGenerator<Unit, void> {
  yield* units;
}
