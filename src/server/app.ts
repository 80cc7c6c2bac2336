import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { guardOrigin } from './access/guard-origin.ts';
import { identify } from './access/identify.ts';
import type { Environment } from './environment.ts';
import { cacheAnswers } from './http/caching.ts';
import { limitBody, limitFiles } from './http/limits.ts';
import { describeApi } from './http/openapi.ts';
import { answerError, answerInvalid, problemResponse } from './http/problem-response.ts';
import { traceRequests } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveWorkbench } from './http/workbench.ts';
import { actorRoutes } from './routes/actors.ts';
import { articleRoutes } from './routes/articles.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { changeRoutes } from './routes/changes.ts';
import { claimRoutes } from './routes/claims.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoutes } from './routes/exports.ts';
import { feedRoutes } from './routes/feeds.ts';
import { importRoutes } from './routes/imports.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { jobRoutes } from './routes/jobs.ts';
import { knowledgeRoutes } from './routes/knowledge.ts';
import { operationRoutes } from './routes/operation.ts';
import { overviewRoutes } from './routes/overview.ts';
import { peopleRoutes, tokenRoutes } from './routes/people.ts';
import { reviewRoutes } from './routes/review.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { sourceRoutes } from './routes/sources.ts';
import type { Services } from './services.ts';

/** All the routes, with their types: `hc<AppType>` of hono/client is a typed client for them. */
export function createApp(services: Services) {
  const app = new OpenAPIHono<Environment>({ defaultHook: answerInvalid });
  app.onError(answerError);
  app.notFound((c) => problemResponse(c, 'request.unknown-route', `${c.req.method} ${c.req.path}`));
  app.use((c, next) => {
    c.set('services', services);
    c.set('principal', null);
    return next();
  });
  app.use(traceRequests, securityHeaders(services.listening.origin?.startsWith('https:') ?? false));
  app.use(guardOrigin, compress(), serveWorkbench(services.workbench), identify);
  app.use('/api/import/files', limitFiles);
  app.use('/api/*', cacheAnswers);
  app.use((c, next) => (c.req.path === '/api/import/files' ? next() : limitBody(c, next)));
  app.get('/openapi.json', (c) => c.json(describeApi(app, services.version)));
  return withRoutes(app);
}
export type AppType = ReturnType<typeof createApp>;

/** Adds every route to an application. */
function withRoutes(app: OpenAPIHono<Environment>) {
  return app
    .openapiRoutes(operationRoutes)
    .openapiRoutes(sessionRoutes)
    .openapiRoutes(peopleRoutes)
    .openapiRoutes(tokenRoutes)
    .openapiRoutes(overviewRoutes)
    .openapiRoutes(claimRoutes)
    .openapiRoutes(searchRoutes)
    .openapiRoutes(articleRoutes)
    .openapiRoutes(actorRoutes)
    .openapiRoutes(assessmentRoutes)
    .openapiRoutes(reviewRoutes)
    .openapiRoutes(sourceRoutes)
    .openapiRoutes(changeRoutes)
    .openapiRoutes(importRoutes)
    .openapiRoutes(feedRoutes)
    .openapiRoutes(jobRoutes)
    .openapiRoutes(eventRoutes)
    .openapiRoutes(incidentRoutes)
    .openapiRoutes(exportRoutes)
    .openapiRoutes(knowledgeRoutes);
}

/** The OpenAPI document of all routes, without a server. */
export function describedRoutes(version: string) {
  return describeApi(withRoutes(new OpenAPIHono<Environment>()), version);
}
