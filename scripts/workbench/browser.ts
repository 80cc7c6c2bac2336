import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and its kin put the browser, or wherever CHROMIUM says. */
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The program of a Chromium on this machine, or null where there is none. */
export const chromiumProgram = places.find((path) => path !== undefined && existsSync(path)) ?? null;

/** Starts a Chromium without a window and without a graphics card. */
export function startBrowser(): Promise<Browser> {
  if (chromiumProgram === null) throw new Error('no Chromium is installed');
  return chromium.launch({
    executablePath: chromiumProgram,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
}
