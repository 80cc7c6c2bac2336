// Run by npm after an install in a checkout: puts `dateline` among the local commands and compiles the data.
import { rmSync, symlinkSync } from 'node:fs';
import { root, runNode } from './own-node.mjs';

const link = `${root}node_modules/.bin/dateline`;
rmSync(link, { force: true });
symlinkSync('../../bin/dateline.js', link);
// A mistake in the data is told of here and fails `npm test`; it is no reason to have nothing installed.
runNode(['scripts/build-data.ts']);
