import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';
import { isLoopback } from './address.ts';
import { localUser, type Principal } from './principal.ts';
import { scopesOf } from './scopes.ts';
import { sessionPerson } from './sign-in.ts';

/**
 * Finds out who makes a request, and holds them to their rate. A token speaks for its person and a bad one is refused; then
 * a session's cookie; then, where only this machine can reach the server, the one local user. Else nobody.
 */
export const identify = createMiddleware<Environment>(async (c, next) => {
  const { services } = c.var;
  const principal = await principalOf(c);
  c.set('principal', principal);
  if (principal?.means !== 'local') services.requests.take(principal?.by ?? addressOf(c));
  await next();
});

async function principalOf(c: Context<Environment>): Promise<Principal | null> {
  const { tokens, auth, listening } = c.var.services;
  const [scheme, secret] = c.req.header('Authorization')?.split(' ') ?? [];
  if (scheme?.toLowerCase() === 'bearer') return tokens.principalOf(secret ?? '');
  const person = await sessionPerson(auth, c.req.raw.headers);
  if (person) {
    const { id, name, email, role } = person;
    return { by: email, name, role, scopes: scopesOf(role), means: 'session', person: id };
  }
  return listening.isLocal && listening.origin === null && isDirect(c) ? localUser : null;
}

/** False for a request that a proxy passed on: who is behind it is nobody of this machine. */
function isDirect(c: Context<Environment>): boolean {
  const isForwarded = ['Forwarded', 'X-Forwarded-For', 'X-Real-IP', 'Via'].some((name) => c.req.header(name));
  return !isForwarded && isLoopback(addressOf(c).replace(/^::ffff:/, ''));
}

/** The address that a request came from, as its connection has it: no header can change it. */
export function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? 'unknown';
}
