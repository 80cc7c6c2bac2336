import { createMiddleware } from 'hono/factory';
import { Problem } from '../../schema/problem.ts';
import type { Environment } from '../environment.ts';
import { hostName, isLoopback } from './address.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a page of another site makes a browser send. Two ways lead there. A name of theirs that resolves to this
 * machine (DNS rebinding): so the `Host` must be this server's, a name of loopback or that of `--origin`. A form or script that
 * sends to our address (CSRF): so a change must come from a page of the same origin, or from no page at all.
 */
export const guardOrigin = createMiddleware<Environment>(async (c, next) => {
  const { listening } = c.var.services;
  const host = c.req.header('Host');
  const name = hostName(host);
  if (name === null || !isOurs(name, listening)) {
    throw new Problem('access.wrong-host', `the request names the host ${JSON.stringify(host ?? '')}`);
  }
  if (!harmless.has(c.req.method) && !c.req.header('Authorization')?.startsWith('Bearer ')) {
    const origin = c.req.header('Origin');
    const site = c.req.header('Sec-Fetch-Site');
    const isForeign =
      origin === undefined ? isCrossSite(site) : !isSameOrigin(origin, host!, listening.origin);
    if (isForeign)
      throw new Problem('access.wrong-origin', `the request comes from ${JSON.stringify(origin ?? site)}`);
  }
  await next();
});

/** Where a server listens: `origin` is the address that people use, where it was told; `isLocal` where only this machine reaches it. */
export interface Listening {
  readonly isLocal: boolean;
  readonly origin: string | null;
}

function isOurs(name: string, { isLocal, origin }: Listening): boolean {
  if (origin !== null && name === new URL(origin).hostname) return true;
  return isLocal ? isLoopback(name) : origin === null || isLoopback(name);
}

function isCrossSite(site: string | undefined): boolean {
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function isSameOrigin(given: string, host: string, origin: string | null): boolean {
  const from = URL.parse(given);
  return from !== null && (given === origin || from.host === host.toLowerCase());
}
