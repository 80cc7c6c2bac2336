// `npm start`: codes the reports in examples/, shows their records in the terminal and writes them as a page; and brings
// together what several reports tell of two raids.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root, runNode } from './own-node.mjs';

ensureInstalled();
const reports = readdirSync(`${root}examples`)
  .filter((file) => file.endsWith('.txt') || file.endsWith('.html'))
  .map((file) => `examples/${file}`);
const page = 'build/examples.html';
const codeReports = ['bin/dateline.js', 'code', ...reports];
const raids = 'examples/anbar-raids';

const status =
  runNode(['scripts/build-data.ts']) ||
  runNode(codeReports) ||
  mergeRaids() ||
  runNode([...codeReports, '--format', 'html', '--output', page], { stdio: ['ignore', 'inherit', 'ignore'] });
if (status === 0) {
  console.log(`\nThe same as a page, each claim beside its words: ${root}${page}`);
  if (process.stdout.isTTY && !process.env.CI) openInBrowser(pathToFileURL(root + page).href);
}
process.exitCode = status;

/** Ten reports, two incidents: what all of them say, by source. */
function mergeRaids() {
  console.log(`\nWhat the reports in ${raids} tell of together:\n`);
  return runNode(['bin/dateline.js', 'incidents', raids]);
}

/** Only where there is a screen to open it on; that it fails is no failure of ours. */
function openInBrowser(address) {
  const openers = { darwin: 'open', win32: 'explorer' };
  const opener =
    openers[process.platform] ?? (process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : null);
  if (opener === null) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
