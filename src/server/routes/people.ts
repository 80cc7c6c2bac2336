import * as z from 'zod';
import { NewPerson, Person, PersonChange } from '../access/people.ts';
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
    'person',
    {
      method: 'get',
      path: '/api/tokens',
      tags: ['people'],
      summary: 'List one’s own API tokens.',
      responses: { 200: json(z.object({ items: z.array(Token) }).meta({ id: 'Tokens' }), 'Newest first.') },
    },
    async (c) => {
      return c.json({ items: await c.var.services.tokens.list(c.var.principal!.person!) }, 200);
    },
  ),
  endpoint(
    'person',
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
      const { person, scopes } = c.var.principal!;
      return c.json(await c.var.services.tokens.create(person!, scopes, c.req.valid('json')), 201);
    },
  ),
  endpoint(
    'person',
    {
      method: 'delete',
      path: '/api/tokens/{id}',
      tags: ['people'],
      summary: 'Revoke one of one’s own API tokens.',
      request: { params: idParameter },
      responses: { 204: nothing('Revoked.') },
    },
    async (c) => {
      await c.var.services.tokens.revoke(c.var.principal!.person!, c.req.valid('param').id);
      return c.body(null, 204);
    },
  ),
] as const;
