import { spawn } from 'node:child_process';

/** Opens an address in the browser, where there is a screen to show it on; that this fails is no failure of ours. */
export function openInBrowser(address: string): void {
  const openers: { readonly [platform: string]: string } = { darwin: 'open', win32: 'explorer' };
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = openers[process.platform] ?? (hasScreen ? 'xdg-open' : null);
  if (opener === null) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
