import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { createReader } from '../../../src/ingest/read-received.ts';
import { type ReceiveOptions, receive } from '../../../src/ingest/receive/receive.ts';
import type { Received } from '../../../src/ingest/receive/received.ts';
import { knowledge } from '../knowledge.ts';

/** A folder of this test file, empty at the start and gone at the end. */
export function ownFolder(): {
  path: string;
  file(name: string, data: Uint8Array | string): Promise<string>;
} {
  const folder = {
    path: '',
    file: async (name: string, data: Uint8Array | string) => {
      const path = join(folder.path, name);
      await writeFile(path, data);
      return path;
    },
  };
  before(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'dateline-receive-'));
  });
  after(() => rm(folder.path, { recursive: true }));
  return folder;
}

/** All that is received from a place. */
export async function everything(where: string, options: ReceiveOptions = {}): Promise<Received[]> {
  const all: Received[] = [];
  for await (const item of receive(where, options)) all.push(item);
  return all;
}

/** Names from the outermost down without the path of the first, and problem codes: a row for each item. */
export function outline(items: readonly Received[]): string[] {
  return items.map(({ within, content, diagnostics }) => {
    const name = within.slice(1).join(' › ');
    return [name, content === null ? 'none' : '', ...diagnostics.map(({ code }) => code)]
      .filter(Boolean)
      .join(' | ');
  });
}

/** Content as text. */
export function textOf({ content }: Received): string {
  return content === null ? '' : typeof content === 'string' ? content : new TextDecoder().decode(content);
}

export const reader = createReader(knowledge);
