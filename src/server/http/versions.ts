import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Problem } from '../../schema/problem.ts';
import type { Environment } from '../environment.ts';

const form = /^(?:W\/)?"(\d{1,9})(?:-[\w-]{1,40})?"$/;

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

/**
 * Tells the version of what is sent, as its ETag. Where the answer holds more than what has that version, `content` is the
 * whole of it: its digest stands behind the version, so that a part that has changed is sent again.
 */
export function tellVersion(c: Context<Environment>, version: number, content?: unknown): void {
  const digest = content === undefined ? '' : `-${digestOf(content)}`;
  c.header('ETag', `"${version}${digest}"`);
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}
