import { Problem } from '../schema/problem.ts';
import type { Streams } from './command.ts';
import { commands } from './commands.ts';
import { parseArguments } from './parse-arguments.ts';
import { asProblem } from './problem.ts';
import { tellProblem } from './tell.ts';

/** Runs one command line with the given streams and gives its exit code; problems are told on `streams.errors`. */
export async function runCommandLine(line: readonly string[], streams: Streams): Promise<number> {
  try {
    if (line[0] === '--version' || line[0] === '-V') {
      const { printVersion } = await import('./version.ts');
      return await printVersion(streams);
    }
    const { command, operands, options } = parseArguments(commands, line);
    const run = await command.load();
    return await run({ operands, options, streams, table: commands });
  } catch (error) {
    const problem = asProblem(error, null);
    tellProblem(streams.errors, problem);
    return problem.exit;
  }
}

/** The process's entry: `line` is what stands behind `dateline` on the command line. */
export async function main(line: readonly string[]): Promise<void> {
  process.stdout.on('error', endOnBrokenOutput);
  process.stderr.on('error', () => process.exit());
  process.exitCode = await runCommandLine(line, {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  });
}

/** A reader that has seen enough (`dateline code … | head`) is no failure; a full disk is. */
function endOnBrokenOutput(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  const problem = new Problem('output.unwritable', error.message, 'standard output');
  tellProblem(process.stderr, problem);
  process.exit(problem.exit);
}
