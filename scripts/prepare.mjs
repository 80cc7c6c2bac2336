// Run by npm after an install in a checkout: puts `dateline` among the local commands and compiles the data.
// Plain JavaScript without dependencies, since the Node that runs it may be older than 24.
import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const link = `${root}node_modules/.bin/dateline`;

rmSync(link, { force: true });
symlinkSync('../../bin/dateline.js', link);
const { status } = spawnSync(`${root}node_modules/.bin/node`, ['scripts/build-data.ts'], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
