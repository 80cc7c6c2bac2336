import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describedRoutes } from '../../src/server/app.ts';

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly 'x-scope'?: string;
  readonly security?: readonly object[];
  readonly responses: { readonly [status: string]: object };
}

const document = describedRoutes('1.2.3') as unknown as {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: unknown } };
};

test('every route says what it does, what it needs, and that it may answer with a problem', () => {
  assert.equal(document.openapi, '3.1.0');
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  assert.ok(operations.length > 50);
  for (const operation of operations) {
    assert.match(operation.summary ?? '', /^[A-Z].*\.$/);
    assert.equal(operation.tags?.length, 1, operation.summary);
    assert.ok(['open', 'person', 'read', 'import', 'review', 'admin'].includes(operation['x-scope'] ?? ''));
    assert.equal(operation.security?.length === 0, operation['x-scope'] === 'open', operation.summary);
    assert.deepEqual(operation.responses.default, {
      description: 'A problem (RFC 9457); its `code` is one of docs/problems.md.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
  }
});

test('every schema that is named is there', () => {
  const named = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  assert.ok(named.length > 100);
  for (const [, name] of named) assert.ok(name && name in document.components.schemas, name);
});
