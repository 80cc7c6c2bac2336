import * as z from 'zod';
import { Problem } from '../../schema/problem.ts';
import { NewPerson, Person, PersonChange } from '../access/people.ts';
import type { Principal } from '../access/principal.ts';
import { NewToken, Token } from '../access/tokens.ts';
import { body, idParameter, json, nothing } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';

export const peopleRoutes = [
  endpoint(
    'admin',
    {
      method: 'get',
      path: '/api/people',
      tags: ['people'],
      summary: 'List the people who may sign in.',
      responses: {
        200: json(z.object({ items: z.array(Person) }).meta({ id: 'People' }), 'Everyone, by name.'),
      },
    },
    async (c) => c.json({ items: await c.var.services.people.list() }, 200),
  ),
  endpoint(
    'admin',
    {
      method: 'post',
      path: '/api/people',
      tags: ['people'],
      summary: 'Let a person sign in.',
      request: { body: body(NewPerson) },
      responses: { 201: json(Person, 'The person.') },
    },
    async (c) => c.json(await c.var.services.people.create(c.req.valid('json')), 201),
  ),
  endpoint(
    'admin',
    {
      method: 'patch',
      path: '/api/people/{id}',
      tags: ['people'],
      summary: 'Change a person’s name, role or password, or shut them out.',
      request: { params: idParameter, body: body(PersonChange) },
      responses: { 200: json(Person, 'The person as they now are.') },
    },
    async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await c.var.services.people.change(id, c.req.valid('json')), 200);
    },
  ),
] as const;

export const tokenRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/tokens',
      tags: ['people'],
      summary: 'List one’s own API tokens.',
      responses: { 200: json(z.object({ items: z.array(Token) }).meta({ id: 'Tokens' }), 'Newest first.') },
    },
    async (c) => {
      const person = c.var.principal?.person ?? null;
      return c.json({ items: person === null ? [] : await c.var.services.tokens.list(person) }, 200);
    },
  ),
  endpoint(
    'read',
    {
      method: 'post',
      path: '/api/tokens',
      tags: ['people'],
      summary: 'Make an API token with some of one’s own rights. Its secret is told this once.',
      request: { body: body(NewToken) },
      responses: {
        201: json(
          z.object({ token: Token, secret: z.string() }).meta({ id: 'TokenWithSecret' }),
          'The token.',
        ),
      },
    },
    async (c) => {
      const { person, scopes } = ownerOf(c.var.principal);
      return c.json(await c.var.services.tokens.create(person, scopes, c.req.valid('json')), 201);
    },
  ),
  endpoint(
    'read',
    {
      method: 'delete',
      path: '/api/tokens/{id}',
      tags: ['people'],
      summary: 'Revoke one of one’s own API tokens.',
      request: { params: idParameter },
      responses: { 204: nothing('Revoked.') },
    },
    async (c) => {
      const { person } = ownerOf(c.var.principal);
      await c.var.services.tokens.revoke(person, c.req.valid('param').id);
      return c.body(null, 204);
    },
  ),
] as const;

/** Who may make tokens: a person who is signed in, and not a token, which could otherwise outlive its end. */
function ownerOf(principal: Principal | null): { person: string; scopes: Principal['scopes'] } {
  if (principal?.means !== 'session' || principal.person === null) {
    throw new Problem('access.denied', 'tokens belong to people: sign in as one');
  }
  return { person: principal.person, scopes: principal.scopes };
}
