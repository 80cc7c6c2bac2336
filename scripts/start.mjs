// `npm start`: installs what is missing, builds the data and the workbench, and opens it with the reports of examples/ coded.
import { ensureInstalled, runNode } from './own-node.mjs';

ensureInstalled();
// Ctrl-C goes to the server too, which then ends in good order; this process ends after it.
process.on('SIGINT', () => undefined);
process.exitCode =
  runNode(['scripts/build-data.ts']) ||
  runNode(['scripts/build-web.ts']) ||
  runNode(['scripts/open-workbench.ts', ...process.argv.slice(2)]);
