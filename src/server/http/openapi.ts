import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Environment } from '../environment.ts';
import { ProblemDocument } from './problem-response.ts';

/** What the OpenAPI document is made of: an application with its routes. */
type Described = Pick<OpenAPIHono<Environment>, 'openAPIRegistry' | 'getOpenAPI31Document'>;

const problem = {
  description: 'A problem (RFC 9457); its `code` is one of docs/problems.md.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The OpenAPI 3.1 document of the routes. `x-scope` is the right that a route needs; every route may answer with a problem. */
export function describeApi(app: Described, version: string) {
  const { openAPIRegistry } = app;
  if (!openAPIRegistry.definitions.some((known) => known.type === 'schema')) {
    openAPIRegistry.register('Problem', ProblemDocument);
    openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
    openAPIRegistry.registerComponent('securitySchemes', 'cookie', {
      type: 'apiKey',
      in: 'cookie',
      name: 'dateline.session_token',
    });
  }
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Dateline',
      version,
      description: 'Reports on armed conflict as sourced records: who did what to whom, according to whom.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
  });
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path) as {
      responses: object;
      'x-scope': string;
      security: object[];
    }[]) {
      operation.responses = { ...operation.responses, default: problem };
      operation.security = operation['x-scope'] === 'open' ? [] : [{ token: [] }, { cookie: [] }];
    }
  }
  return document;
}
