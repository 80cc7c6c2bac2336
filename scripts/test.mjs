// `npm test`: every check of the project, the unit tests last so that their summary ends the output.
import { mkdirSync, readFileSync } from 'node:fs';
import { ensureInstalled, root, runNode } from './own-node.mjs';

ensureInstalled();
const checks = [
  ['the data compiles', ['scripts/build-data.ts']],
  ['the workbench builds', ['scripts/build-web.ts']],
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['no dead code', ['node_modules/knip/bin/knip.js']],
  ['the rules hold their examples', ['bin/dateline.js', 'rules', 'check']],
  ['the actors are sound', ['bin/dateline.js', 'actors', 'check']],
  ['the places are sound', ['bin/dateline.js', 'places', 'check']],
];
const failed = [];
for (const [name, command] of checks) {
  const started = Date.now();
  const passed = runNode(command) === 0;
  if (!passed) failed.push(name);
  console.log(`${passed ? '✔' : '✖'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

mkdirSync(`${root}build`, { recursive: true });
const report = `${root}build/test.tap`;
const testsPassed =
  runNode([
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    'test/**/*.test.ts',
  ]) === 0;
if (!testsPassed) failed.push('unit tests');
if (process.env.CI) {
  const left = leftOut(readFileSync(report, 'utf8'));
  if (left > 0) failed.push(`${left} tests were skipped or left to do, which is a failure where CI is set`);
}
for (const name of failed) console.error(`✖ ${name}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** How many tests the summary at the end of a TAP report counts as skipped or to do. */
function leftOut(tap) {
  const summary = tap.slice(-1000);
  return ['skipped', 'todo'].reduce((sum, name) => {
    return sum + Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(summary)?.[1] ?? 0);
  }, 0);
}
