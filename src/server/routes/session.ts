import * as z from 'zod';
import { addressOf } from '../access/identify.ts';
import { Role, Scope } from '../access/scopes.ts';
import { signIn, signOut } from '../access/sign-in.ts';
import { body, json, nothing } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';

const Session = z
  .object({
    name: z.string().nullable(),
    role: Role.nullable(),
    scopes: z.array(Scope),
    means: z.enum(['local', 'session', 'token']).nullable().describe('null: nobody is signed in'),
    person: z.string().nullable(),
  })
  .meta({ id: 'Session' });

const Credentials = z
  .object({ email: z.email().max(320), password: z.string().min(1).max(128) })
  .strict()
  .meta({ id: 'Credentials' });

export const sessionRoutes = [
  endpoint(
    'open',
    {
      method: 'get',
      path: '/api/session',
      tags: ['session'],
      summary: 'Tell who the request comes from and what they may do.',
      responses: { 200: json(Session, 'Who it is.') },
    },
    (c) => {
      const { principal } = c.var;
      if (principal === null)
        return c.json({ name: null, role: null, scopes: [], means: null, person: null }, 200);
      const { name, role, scopes, means, person } = principal;
      return c.json({ name, role, scopes: [...scopes], means, person }, 200);
    },
  ),
  endpoint(
    'open',
    {
      method: 'post',
      path: '/api/session',
      tags: ['session'],
      summary: 'Sign in with an address and a password; the answer sets a cookie.',
      request: { body: body(Credentials) },
      responses: { 204: nothing('Signed in.') },
    },
    async (c) => {
      const { email, password } = c.req.valid('json');
      const { auth, signInAttempts } = c.var.services;
      signInAttempts.ofAddress.take(addressOf(c));
      signInAttempts.ofAccount.take(email.toLowerCase());
      for (const cookie of await signIn(auth, email, password, c.req.raw.headers)) {
        c.header('Set-Cookie', cookie, { append: true });
      }
      return c.body(null, 204);
    },
  ),
  endpoint(
    'open',
    {
      method: 'delete',
      path: '/api/session',
      tags: ['session'],
      summary: 'Sign out.',
      responses: { 204: nothing('Signed out.') },
    },
    async (c) => {
      for (const cookie of await signOut(c.var.services.auth, c.req.raw.headers)) {
        c.header('Set-Cookie', cookie, { append: true });
      }
      return c.body(null, 204);
    },
  ),
  endpoint(
    'person',
    {
      method: 'post',
      path: '/api/session/password',
      tags: ['session'],
      summary: 'Change one’s own password; every session ends.',
      request: {
        body: body(
          z
            .object({ current: z.string().min(1).max(128), next: z.string().max(128) })
            .strict()
            .meta({ id: 'PasswordChange' }),
        ),
      },
      responses: { 204: nothing('Changed.') },
    },
    async (c) => {
      const { services } = c.var;
      const principal = c.var.principal!;
      const { current, next } = c.req.valid('json');
      services.signInAttempts.ofAccount.take(principal.by);
      await signIn(services.auth, principal.by, current, c.req.raw.headers);
      await services.people.change(principal.person!, { password: next });
      return c.body(null, 204);
    },
  ),
] as const;
