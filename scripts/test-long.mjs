// `npm run test:long`: the tests that have a long form, in that form: at full size, or with many more rounds. A test has one
// when it asks for DATELINE_LONG.
import { readFileSync } from 'node:fs';
import { ensureInstalled, root, runNode, testFiles } from './own-node.mjs';

ensureInstalled();
const files = testFiles().filter((path) =>
  readFileSync(root + path, 'utf8').includes('process.env.DATELINE_LONG'),
);
process.exitCode = runNode(['--test', '--test-reporter=spec', '--test-concurrency=1', ...files], {
  env: { ...process.env, DATELINE_LONG: '1' },
});
