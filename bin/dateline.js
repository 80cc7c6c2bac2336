#!/usr/bin/env -S node --max-semi-space-size=16
// Starts the command line: the TypeScript sources in a checkout, the compiled ones in the npm package.
// This file must parse on Node 18, so that an old Node gets an answer and not a syntax error.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const neededMajor = 24;
const root = new URL('../', import.meta.url);
const source = new URL('src/cli/main.ts', root);
const inCheckout = existsSync(source);

/** Has garbage looked for sooner, as the first line does: a long run takes a third less memory, and as much time. */
const lessMemory = '--max-semi-space-size=16';

/** Runs this same command on the Node that the checkout brings with it, passes signals on, and ends as that one ends. */
async function runOnOwnNode() {
  const ownNode = fileURLToPath(new URL('node_modules/.bin/node', root));
  if (!inCheckout || !existsSync(ownNode)) {
    const remedy = inCheckout ? 'run `npm ci` in the checkout' : 'install a newer Node';
    process.stderr.write(
      `dateline: needs Node ${neededMajor} or newer, this is ${process.version}: ${remedy}\n`,
    );
    process.exit(78);
  }
  const self = fileURLToPath(import.meta.url);
  const child = spawn(ownNode, [lessMemory, self, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const status = await new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 70));
    child.once('error', () => resolve(70));
  });
  process.exit(status);
}

if (Number.parseInt(process.versions.node, 10) < neededMajor) await runOnOwnNode();
module.enableCompileCache(
  inCheckout ? fileURLToPath(new URL('node_modules/.cache/dateline', root)) : undefined,
);
const { main } = await import(inCheckout ? source.href : new URL('dist/cli/main.js', root).href);
await main(process.argv.slice(2));
