import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** `dateline serve` as a process of its own, on a store in a folder. */
export interface RunningWorkbench {
  readonly address: string;
  /** Asks the server, and gives the answer as JSON. @throws where the server tells of a problem */
  ask(path: string, init?: RequestInit): Promise<unknown>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number>;
}

/**
 * Starts the real server on a store in a folder, at a port of this machine; at any free one by default. `program` is the folder
 * of the program, by default this checkout.
 */
export async function startWorkbench(
  data: string,
  port = 0,
  program = fileURLToPath(root),
): Promise<RunningWorkbench> {
  const command = ['bin/dateline.js', 'serve', '--data', data, '--port', String(port)];
  const child = spawn(process.execPath, command, {
    cwd: program,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1);
  const address = await addressOf(child);
  return {
    address,
    ended,
    ask: async (path, init) => {
      const response = await fetch(new URL(path, address), init);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.status === 204 ? null : await response.json();
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Reads what the server says until it tells its address; what it says after that goes on to standard error. */
async function addressOf(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stderr! });
  for await (const line of lines) {
    const address = /https?:\/\/\S+/.exec(line)?.[0];
    if (address === undefined) {
      process.stderr.write(`${line}\n`);
      continue;
    }
    child.stderr!.on('data', (piece) => process.stderr.write(piece));
    return address;
  }
  throw new Error('the server ended before it told its address');
}

/** Imports the reports in examples/, and waits until all of them are read and coded. */
export async function importExamples(workbench: RunningWorkbench): Promise<void> {
  const folder = new URL('examples/', root);
  const form = new FormData();
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (!/\.(txt|html)$/.test(name)) continue;
    form.append('files', new File([await readFile(new URL(name, folder))], name));
  }
  await workbench.ask('/api/import/files', { method: 'POST', body: form });
  await untilIdle(workbench);
}

interface Jobs {
  readonly waiting: { readonly [kind: string]: number };
}

/** Waits until no job waits or is under way. */
export async function untilIdle(workbench: RunningWorkbench): Promise<void> {
  for (;;) {
    const { waiting } = (await workbench.ask('/api/jobs')) as Jobs;
    if (Object.values(waiting).every((count) => count === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
