import { isIP } from 'node:net';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** True for a name or address of this machine alone, as `--host` and the `Host` header write it, without a port. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host.toLowerCase()) || (isIP(host) === 4 && host.startsWith('127.'));
}

/** The host name in a `Host` header, without its port; null where it is none. */
export function hostName(header: string | undefined): string | null {
  if (!header || !/^[\w.:[\]-]+$/.test(header)) return null;
  return URL.parse(`http://${header}`)?.hostname ?? null;
}
