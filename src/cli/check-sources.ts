import { readdir, readFile } from 'node:fs/promises';
import { terminalText } from '../export/terminal-text.ts';
import { Problem } from '../schema/problem.ts';
import type { Streams } from './command.ts';
import { exitOf } from './problem.ts';

const root = new URL('../../', import.meta.url);

/** A file of knowledge as people write it; `name` is its path from the root of the checkout. */
export interface Source {
  readonly name: string;
  readonly content: string;
}

/** Something wrong in such a file; lines count from 1. */
export interface SourceProblem {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * The YAML files of a folder of the checkout and of the folders in it, in the order of their paths.
 *
 * @throws {Problem} `knowledge.missing` where only the compiled knowledge is there, as in the npm package
 */
export async function readSources(folder: string): Promise<Source[]> {
  const entries = await readdir(new URL(`${folder}/`, root), { recursive: true }).catch(() => null);
  if (!entries)
    throw new Problem('knowledge.missing', 'this command needs a checkout, with its data/ folder', folder);
  const paths = entries.filter((entry) => entry.endsWith('.yaml')).map((entry) => `${folder}/${entry}`);
  return Promise.all(
    paths.sort().map(async (name) => ({ name, content: await readFile(new URL(name, root), 'utf8') })),
  );
}

/** Tells each problem on a line that editors can follow, then how many there are; gives the worst exit code. */
export function tellSourceProblems(
  streams: Streams,
  problems: readonly SourceProblem[],
  checked: string,
): number {
  for (const { code, file, line, message } of problems) {
    streams.errors.write(`${file}:${line}: ${terminalText(message)} [${code}]\n`);
  }
  const found = problems.length === 0 ? 'nothing is wrong' : `${problems.length} problems`;
  streams.output.write(`${checked} checked, ${found}\n`);
  return Math.max(0, ...problems.map(({ code }) => exitOf(code)));
}
