import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { after, describe, type TestContext } from 'node:test';
import pg from 'pg';
import { type OpenStore, openStore, type StorePlace } from '../../src/store/open-store.ts';

/** A kind of database that tests run on. */
export interface TestedDatabase {
  /** A place for a store that nobody has used; it is cleared away after the test. */
  place(context: TestContext): Promise<StorePlace>;
  /** A store that nobody has used, open until the end of the test. */
  open(context: TestContext): Promise<OpenStore>;
}

const serverUrl =
  process.env.DATELINE_TEST_DATABASE ??
  `postgresql://${userInfo().username}@localhost/postgres?host=${encodeURIComponent('/var/run/postgresql')}`;

/**
 * Runs the same tests on the embedded database and on a PostgreSQL server: that of DATELINE_TEST_DATABASE, by default the one
 * on this machine's socket. Outside CI, the tests on a server are skipped where none answers.
 */
export function onEachDatabase(name: string, tests: (database: TestedDatabase) => void): void {
  describe(`${name}, embedded`, () => tests(embedded));
  onServer(name, tests);
}

/** Runs tests on a PostgreSQL server alone. */
export function onServer(name: string, tests: (database: TestedDatabase) => void): void {
  const skip = process.env.CI || reachable ? false : 'there is no PostgreSQL server';
  describe(`${name}, on a server`, { skip }, () => tests(server));
}

const reachable = await canConnect();

async function canConnect(): Promise<boolean> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const endings = new WeakMap<TestContext, (() => Promise<unknown>)[]>();

/** Has something done at the end of a test: what was begun last ends first. */
export function atEnd(context: TestContext, end: () => Promise<unknown>): void {
  const there = endings.get(context);
  if (there) {
    there.push(end);
    return;
  }
  const steps = [end];
  endings.set(context, steps);
  context.after(async () => {
    for (const step of steps.toReversed()) await step();
  });
}

/** A folder of the test's own, cleared away after it. */
export async function ownFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-store-'));
  atEnd(context, () => rm(folder, { recursive: true, force: true }));
  return folder;
}

let freshFolder: Promise<string> | null = null;

/** An empty store in a folder, made once: making one takes seconds, copying it does not. */
async function makeFreshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-fresh-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await (await openStore({ data: folder })).close();
  return folder;
}

interface EmbeddedForTests extends TestedDatabase {
  place(context: TestContext): Promise<{ data: string }>;
}

/** The embedded database, for tests of what is its own. */
export const embedded: EmbeddedForTests = {
  async place(context) {
    freshFolder ??= makeFreshFolder();
    const data = await ownFolder(context);
    await cp(join(await freshFolder, 'postgres'), join(data, 'postgres'), { recursive: true });
    return { data };
  },
  open: (context) => openUntilEnd(context, embedded),
};

let freshDatabase: Promise<string> | null = null;
after(async () => {
  if (freshDatabase) await runOnServer(`drop database ${await freshDatabase} with (force)`);
});

/** An empty store on the server, made once by each file of tests that needs one, from which others are copied. */
async function makeFreshDatabase(): Promise<string> {
  const name = `dateline_fresh_${randomBytes(6).toString('hex')}`;
  await runOnServer(`create database ${name}`);
  await (await openStore({ database: urlOf(name) })).close();
  return name;
}

function urlOf(name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

const server: TestedDatabase = {
  async place(context) {
    const name = `dateline_test_${randomBytes(6).toString('hex')}`;
    freshDatabase ??= makeFreshDatabase();
    await runOnServer(`create database ${name} template ${await freshDatabase}`);
    atEnd(context, () => runOnServer(`drop database ${name} with (force)`));
    return { database: urlOf(name) };
  },
  open: (context) => openUntilEnd(context, server),
};

async function openUntilEnd(context: TestContext, database: TestedDatabase): Promise<OpenStore> {
  const store = await openStore(await database.place(context));
  atEnd(context, () => store.close());
  return store;
}

async function runOnServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
