// The end of `npm start`: serves the workbench on a store of its own folder, imports the reports of examples/ into it, and opens
// it in the browser where there is a screen. Options: --data DIR, --port N, --no-open.
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openInBrowser } from '../src/cli/open-browser.ts';
import { importExamples, startWorkbench } from './workbench/running-workbench.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../dateline-data/', import.meta.url)) },
    port: { type: 'string' },
    open: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
/** The port of `dateline serve`; another is taken where something else listens there. */
const USUAL_PORT = 4111;

const port = values.port === undefined ? await freePort(USUAL_PORT) : Number(values.port);
const workbench = await startWorkbench(values.data, port);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void workbench.stop());
await importExamples(workbench);
const { total } = (await workbench.ask('/api/claims/facets')) as { total: number };
console.log(`\nThe workbench is at ${workbench.address}, with ${total} claims coded. Ctrl-C stops it.`);
console.log(
  'The same in the terminal: npx dateline code examples/*.txt; npx dateline incidents examples/anbar-raids',
);
if (values.open && process.stdout.isTTY && !process.env.CI) openInBrowser(workbench.address);
process.exitCode = await workbench.ended;

/** The port, or 0 for any where something listens at it. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}
