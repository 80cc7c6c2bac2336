import { etag } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';

const revalidate = etag();

/**
 * Answers of the API are kept by the browser alone, and asked after each time: one that has not changed is a 304 without a
 * body. What streams is left as it is.
 */
export const cacheAnswers = createMiddleware<Environment>(async (c, next) => {
  if (c.req.path.endsWith('/events') || c.req.path.startsWith('/api/exports/')) return next();
  const answer = await revalidate(c, next);
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache');
  return answer;
});
