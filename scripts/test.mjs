// `npm test`: every check of the project, the unit tests last so that their summary ends the output.
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root, runNode, testFiles } from './own-node.mjs';

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

/** Tests that hold times to a limit have the machine to themselves; of the others a file runs on each core. */
const timed = ['cli/process', 'server/answer-times', 'server/limits', 'web/overview-speed'].map((name) =>
  join('test', `${name}.test.ts`),
);
const groups = [
  { files: testFiles().filter((path) => !timed.includes(path)), concurrency: availableParallelism() },
  { files: timed, concurrency: 1 },
];

mkdirSync(`${root}build`, { recursive: true });
const counts = { pass: 0, fail: 0, skipped: 0, todo: 0 };
for (const [index, group] of groups.entries()) {
  const report = `${root}build/test-${index}.tap`;
  const passed =
    runNode([
      '--test',
      `--test-concurrency=${group.concurrency}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
      ...group.files,
    ]) === 0;
  if (!passed) failed.push('unit tests');
  count(readFileSync(report, 'utf8'));
}
const left = counts.skipped + counts.todo;
if (process.env.CI && left > 0) {
  failed.push(`${left} tests were skipped or left to do, which is a failure where CI is set`);
}
for (const name of failed) console.error(`✖ ${name}`);
console.log(`${counts.pass} passed, ${Math.max(counts.fail, failed.length)} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Adds the summary at the end of a TAP report to the counts. */
function count(tap) {
  const summary = tap.slice(-1000);
  for (const name of Object.keys(counts)) {
    counts[name] += Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(summary)?.[1] ?? 0);
  }
}
