import { createRoute, type RouteConfig, type RouteHandler } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { Problem } from '../../schema/problem.ts';
import type { Scope } from '../access/scopes.ts';
import type { Environment } from '../environment.ts';

/** One route with what answers it, as `OpenAPIHono.openapiRoutes` takes it. */
export interface Endpoint<Route extends RouteConfig> {
  readonly route: Route;
  readonly handler: RouteHandler<Route, Environment>;
}

/**
 * A route that needs a scope, or is `open` to all. The scope stands in the OpenAPI document as `x-scope`, and is checked
 * before anything of the request is read.
 */
export function endpoint<const Route extends RouteConfig>(
  scope: Scope | 'open',
  route: Route,
  handler: RouteHandler<Route, Environment>,
): Endpoint<Route> {
  const guarded = createRoute({ ...route, 'x-scope': scope, middleware: [needs(scope)] });
  return { route: guarded as unknown as Route, handler };
}

function needs(scope: Scope | 'open') {
  return createMiddleware<Environment>(async ({ var: { principal } }, next) => {
    if (scope !== 'open') {
      if (principal === null) throw new Problem('access.signed-out', 'nobody is signed in');
      if (!principal.scopes.includes(scope)) {
        throw new Problem('access.denied', `${principal.name} lacks the right "${scope}" that this needs`);
      }
    }
    await next();
  });
}
