import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/main.ts';

/** What one run of the command line did. */
export interface Ran {
  readonly exit: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line within this process, with `input` as its standard input. */
export async function run(line: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const output = new Collector();
  const errors = new Collector();
  const exit = await runCommandLine(line, { input: Readable.from([input]), output, errors });
  return { exit, output: output.text, errors: errors.text };
}

class Collector extends Writable {
  text = '';

  override _write(piece: unknown, _encoding: unknown, done: () => void): void {
    this.text += String(piece);
    done();
  }
}
