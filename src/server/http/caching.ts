import { createHash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';

/**
 * JSON that was asked for is kept by the browser alone, and asked after each time: what has not changed is a 304 without a
 * body. Things that have a version name it as their ETag; for all else it is made of the body.
 */
export const cacheAnswers = createMiddleware<Environment>(async (c, next) => {
  await next();
  const { headers, status } = c.res;
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  if (c.req.method !== 'GET' || status !== 200 || headers.get('Content-Type') !== 'application/json') return;
  const known = headers.get('ETag');
  const body = known === null ? await c.res.text() : null;
  const etag = known ?? `"${createHash('sha1').update(body!).digest('base64url')}"`;
  if (isNamed(etag, c.req.header('If-None-Match'))) {
    c.res = new Response(null, { status: 304, headers: { ETag: etag } });
  } else if (body !== null) {
    c.res = new Response(body, { status, headers });
    c.res.headers.set('ETag', etag);
  }
});

/** Whether `If-None-Match` names an ETag, also where compression has made it a weak one. */
function isNamed(etag: string, given: string | undefined): boolean {
  return given === '*' || (given?.match(/"[^"]*"/g)?.includes(etag) ?? false);
}
