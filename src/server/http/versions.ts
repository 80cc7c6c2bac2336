import type { Context } from 'hono';
import { Problem } from '../../schema/problem.ts';
import type { Environment } from '../environment.ts';

const form = /^(?:W\/)?"(\d{1,9})"$/;

/**
 * The version that a change is made on: the ETag of what was read before, sent back as `If-Match`. On its way through
 * compression it may have become a weak one.
 *
 * @throws {Problem} `request.no-version`
 */
export function versionGiven(c: Context<Environment>): number {
  const given = c.req.header('If-Match');
  const version = form.exec(given ?? '')?.[1];
  if (version === undefined) {
    throw new Problem(
      'request.no-version',
      `If-Match is ${given === undefined ? 'missing' : JSON.stringify(given)}`,
    );
  }
  return Number(version);
}

/** Tells the version of what is sent, as its ETag. */
export function tellVersion(c: Context<Environment>, version: number): void {
  c.header('ETag', `"${version}"`);
}
