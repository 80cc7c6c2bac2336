import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Environment } from '../environment.ts';

const wellFormed = /^[\w.:-]{1,64}$/;

/**
 * Gives each request an id (its own `X-Request-Id`, where that is well formed), and when it is answered writes a line of
 * the log and counts it. The route is logged and not the address, which may hold what someone searched for.
 */
export const traceRequests = createMiddleware<Environment>(async (c, next) => {
  const given = c.req.header('X-Request-Id');
  const requestId = given !== undefined && wellFormed.test(given) ? given : crypto.randomUUID();
  c.set('requestId', requestId);
  c.header('X-Request-Id', requestId);
  const started = performance.now();
  await next();
  const { log, metrics } = c.var.services;
  const milliseconds = performance.now() - started;
  const route = routePath(c);
  const { method } = c.req;
  const { status } = c.res;
  metrics.answered({ method, route, status, seconds: milliseconds / 1000 });
  log.request({
    requestId,
    method,
    route,
    status,
    milliseconds: Math.round(milliseconds * 10) / 10,
    by: c.var.principal?.by ?? null,
  });
});
