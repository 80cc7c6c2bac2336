import { createInterface } from 'node:readline';
import type { ReadStream } from 'node:tty';
import { Problem } from '../schema/problem.ts';
import type { Streams } from './command.ts';

/**
 * Reads a password: the first line of standard input, or, on a terminal, what is typed there without being shown. It is never
 * an argument, which other users of the machine could read.
 *
 * @throws {Problem} `usage.missing-value` where there is none
 */
export async function readPassword({ input, errors }: Streams): Promise<string> {
  const terminal = input as ReadStream;
  if (terminal.isTTY) {
    errors.write('Password: ');
    terminal.setRawMode(true);
  }
  try {
    const password = terminal.isTTY ? await typed(terminal) : await firstLine(input);
    if (password !== '') return password;
    throw new Problem('usage.missing-value', 'the password is read from standard input, and there is none');
  } finally {
    if (terminal.isTTY) {
      terminal.setRawMode(false);
      errors.write('\n');
    }
  }
}

async function firstLine(input: Streams['input']): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return '';
}

const enter = /[\r\n]/;
const erase = /[\b\x7f]/;
const cancel = '\x03';

async function typed(terminal: ReadStream): Promise<string> {
  let password = '';
  for await (const piece of terminal) {
    for (const key of String(piece)) {
      if (key === cancel) process.kill(process.pid, 'SIGINT');
      if (enter.test(key)) return password;
      password = erase.test(key) ? password.slice(0, -1) : password + key;
    }
  }
  return password;
}
