// What the first commands of a fresh clone share: the install, and the Node that it brings.
// Plain JavaScript without dependencies, since the Node that runs it may be older than 24 and nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

const windows = process.platform === 'win32';
const ownNode = `${root}node_modules/node/bin/node${windows ? '.exe' : ''}`;

/** Installs the dependencies when they are not there, or not those that package-lock.json names. */
export function ensureInstalled() {
  if (existsSync(ownNode) && hasLockedVersions()) return;
  console.log('Installing the dependencies, which takes half a minute the first time …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** npm writes down in node_modules what it has installed, in the form of package-lock.json. */
function hasLockedVersions() {
  const installedList = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installedList)) return false;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** Runs the installed Node with these arguments in the root of the checkout, and gives its exit code. */
export function runNode(args, options = {}) {
  const { status } = spawnSync(ownNode, args, { cwd: root, stdio: 'inherit', ...options });
  return status ?? 1;
}

/** The paths of all test files from the root, in order. Node 20 has no glob. */
export function testFiles() {
  return readdirSync(`${root}test`, { recursive: true })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join('test', path))
    .sort();
}
