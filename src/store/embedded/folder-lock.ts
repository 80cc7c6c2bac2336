import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../../schema/problem.ts';

/** Who has a folder open. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Takes the exclusive lock on a folder, which is made where there is none. The lock is one of the operating system's
 * (SQLite's, on the empty database `lock`): it ends with the process, however that ends, so that a stale one cannot hold
 * anybody up, and a number that another process has got since cannot be taken for the holder's. `holder.json` only says
 * who has it.
 *
 * @returns what releases it
 * @throws {Problem} `store.locked` with process and host of the holder; `store.unwritable`
 */
export function lockFolder(folder: string): () => void {
  const lock = openLock(folder);
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? lockedProblem(folder) : unwritable(folder, error);
  }
  const path = holderPath(folder);
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  writeFileSync(`${path}.new`, `${JSON.stringify(holder)}\n`);
  renameSync(`${path}.new`, path);
  return () => {
    rmSync(path, { force: true });
    lock.close();
  };
}

function openLock(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new DatabaseSync(join(folder, 'lock'));
  } catch (error) {
    throw unwritable(folder, error);
  }
}

function holderPath(folder: string): string {
  return join(folder, 'holder.json');
}

const BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY;
}

function lockedProblem(folder: string): Problem {
  const holder = readHolder(folder);
  const who = holder
    ? `process ${holder.pid} on ${holder.host}, since ${holder.since}`
    : 'another process, which has only just begun';
  return new Problem('store.locked', `${folder} is held by ${who}`);
}

function readHolder(folder: string): Holder | null {
  try {
    return JSON.parse(readFileSync(holderPath(folder), 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function unwritable(folder: string, error: unknown): Problem {
  return new Problem('store.unwritable', `${folder}: ${error instanceof Error ? error.message : error}`);
}
