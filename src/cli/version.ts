import { readFile } from 'node:fs/promises';
import type { Streams } from './command.ts';

/** Prints the version of the package; the exit code is always 0. */
export async function printVersion({ output }: Streams): Promise<number> {
  const description = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  output.write(`${version}\n`);
  return 0;
}
