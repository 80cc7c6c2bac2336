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

/** What a route needs: a scope, or that a person is signed in themselves, since it is about them; or nothing. */
export type Need = Scope | 'person' | 'open';

/** A route with what it needs. That stands in the OpenAPI document as `x-scope`, and is checked before anything of the request is read. */
export function endpoint<const Route extends RouteConfig>(
  need: Need,
  route: Route,
  handler: RouteHandler<Route, Environment>,
): Endpoint<Route> {
  const guarded = createRoute({ ...route, 'x-scope': need, middleware: [needs(need)] });
  return { route: guarded as unknown as Route, handler };
}

function needs(need: Need) {
  return createMiddleware<Environment>(async ({ var: { principal } }, next) => {
    if (need !== 'open') {
      if (principal === null) throw new Problem('access.signed-out', 'nobody is signed in');
      if (need === 'person' ? principal.means !== 'session' : !principal.scopes.includes(need)) {
        throw new Problem('access.denied', `${principal.name} lacks the right "${need}" that this needs`);
      }
    }
    await next();
  });
}
