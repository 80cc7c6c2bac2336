import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const line = ['bin/dateline.js', 'code', 'examples/sahel-wire.txt'];

test('a reader that has seen enough is no failure', async () => {
  const child = spawn(process.execPath, ['bin/dateline.js', 'schema'], { cwd: root });
  let errors = '';
  child.stderr.on('data', (piece) => {
    errors += piece;
  });
  child.stdout.destroy();
  const [exit] = await once(child, 'close');
  assert.deepEqual([exit, errors], [0, '']);
});

const full = '/dev/full';
test('a full disk is a failure that says so', {
  skip: existsSync(full) ? false : 'no /dev/full here',
}, () => {
  const { status, stderr } = spawnSync(process.execPath, ['bin/dateline.js', 'schema'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', openSync(full, 'w'), 'pipe'],
  });
  assert.equal(status, 73);
  assert.match(stderr, /^dateline: standard output: .*\[output\.unwritable\]\n$/);
});

/** How long a run of Node takes, in milliseconds on the clock. */
function timeOf(command: readonly string[]): number {
  const started = performance.now();
  assert.equal(spawnSync(process.execPath, command, { cwd: root }).status, 0);
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

/** What a run may cost in bare starts of the pinned Node; docs/performance.md tells where it stands and what it aims at. */
const budget = 35;

test('coding a report, start included, keeps to its budget of bare starts of Node', () => {
  // What else the machine does slows both runs of a pair alike, and the median leaves out the pairs where it does not.
  timeOf(line);
  const ratios = Array.from({ length: 9 }, () => {
    const bare = median([timeOf(['-e', '0']), timeOf(['-e', '0']), timeOf(['-e', '0'])]);
    return timeOf(line) / bare;
  });
  assert.ok(median(ratios) <= budget, ratios.map((ratio) => ratio.toFixed(1)).join(' '));
});

test('coding a report takes no more than 300 MB', () => {
  const tell = `data:text/javascript,process.on('exit', () => console.error(process.resourceUsage().maxRSS))`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', tell, ...line], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  const kilobytes = Number(stderr.trim().split('\n').at(-1));
  assert.ok(kilobytes > 10_000 && kilobytes <= 300_000, `${kilobytes} kB`);
});

test('coding a report loads no schema library', () => {
  timeOf(line);
  const tell = `data:text/javascript,import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { console.error(url); return next(url, context); } });`;
  const { stderr } = spawnSync(process.execPath, ['--import', tell, ...line], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.match(stderr, /src\/coder\.ts/);
  assert.doesNotMatch(stderr, /node_modules/);
});
