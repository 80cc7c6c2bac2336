// `npm run test:long`: the tests that have a long form, in that form: at full size, or with many more rounds. A test has one
// when it asks for DATELINE_LONG.
import { globSync, readFileSync } from 'node:fs';
import { ensureInstalled, root, runNode } from './own-node.mjs';

ensureInstalled();
const files = globSync('test/**/*.test.ts', { cwd: root }).filter((path) =>
  readFileSync(root + path, 'utf8').includes('process.env.DATELINE_LONG'),
);
process.exitCode = runNode(['--test', '--test-reporter=spec', '--test-concurrency=1', ...files.sort()], {
  env: { ...process.env, DATELINE_LONG: '1' },
});
