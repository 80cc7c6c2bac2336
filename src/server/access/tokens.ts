import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { Problem } from '../../schema/problem.ts';
import type { Database } from '../../store/database.ts';
import { apiToken, person } from '../../store/tables/auth.ts';
import type { Principal } from './principal.ts';
import { Role, Scope, scopesOf } from './scopes.ts';

/** A token for a program, without its secret. */
export const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(Scope),
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
    revoked: z.boolean(),
  })
  .meta({ id: 'Token' });
export type Token = z.infer<typeof Token>;

export const NewToken = z
  .object({
    name: z.string().trim().min(1).max(200),
    scopes: z.array(Scope).min(1).max(Scope.options.length),
    days: z
      .int()
      .min(1)
      .max(3650)
      .nullable()
      .default(90)
      .describe('For how many days it holds; null for ever'),
  })
  .strict()
  .meta({ id: 'NewToken' });
export type NewToken = z.infer<typeof NewToken>;

const PREFIX = 'dateline_';
const form = /^dateline_[\w-]{43}$/;
const DAY = 24 * 60 * 60 * 1000;

/** Tokens for programs. The secret is 256 random bits; only its SHA-256 is kept, so no row gives a token away. */
export class Tokens {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The tokens of a person, newest first. */
  async list(owner: string): Promise<Token[]> {
    const rows = await this.#database
      .select()
      .from(apiToken)
      .where(eq(apiToken.userId, owner))
      .orderBy(desc(apiToken.createdAt));
    return rows.map(asToken);
  }

  /** Makes a token of `owner`. Its secret is in the answer and nowhere else. @throws {Problem} `access.denied` */
  async create(
    owner: string,
    allowed: readonly Scope[],
    token: NewToken,
  ): Promise<{ token: Token; secret: string }> {
    const beyond = token.scopes.find((scope) => !allowed.includes(scope));
    if (beyond)
      throw new Problem('access.denied', `nobody can give a token the right "${beyond}" that they lack`);
    const secret = PREFIX + randomBytes(32).toString('base64url');
    const [row] = await this.#database
      .insert(apiToken)
      .values({
        id: crypto.randomUUID(),
        userId: owner,
        name: token.name,
        hash: hashOf(secret),
        scopes: [...new Set(token.scopes)],
        expiresAt: token.days === null ? null : new Date(Date.now() + token.days * DAY),
      })
      .returning();
    return { token: asToken(row!), secret };
  }

  /** Makes a token of `owner` good for nothing. @throws {Problem} `request.not-found` */
  async revoke(owner: string, id: string): Promise<void> {
    const revoked = await this.#database
      .update(apiToken)
      .set({ revokedAt: new Date() })
      .where(and(eq(apiToken.id, id), eq(apiToken.userId, owner), isNull(apiToken.revokedAt)))
      .returning({ id: apiToken.id });
    if (revoked.length === 0) throw new Problem('request.not-found', `no token ${id}`);
  }

  /**
   * Who a secret speaks for: its person, with the scopes that both the token and the person's role have now.
   *
   * @throws {Problem} `access.bad-token` for one that is unknown, revoked or expired, or whose person is shut out
   */
  async principalOf(secret: string): Promise<Principal> {
    if (!form.test(secret)) throw new Problem('access.bad-token', 'this is no token of Dateline');
    const [found] = await this.#database
      .select()
      .from(apiToken)
      .innerJoin(person, eq(person.id, apiToken.userId))
      .where(eq(apiToken.hash, hashOf(secret)));
    if (!found || found.api_token.revokedAt !== null || found.person.banned) {
      throw new Problem('access.bad-token', 'this token is unknown or was revoked');
    }
    const { expiresAt, scopes } = found.api_token;
    if (expiresAt !== null && expiresAt.getTime() <= Date.now()) {
      throw new Problem('access.bad-token', `this token expired at ${expiresAt.toISOString()}`);
    }
    const role = Role.parse(found.person.role);
    return {
      by: found.person.email,
      name: `${found.person.name} (token ${found.api_token.name})`,
      role,
      scopes: scopesOf(role).filter((scope) => scopes.includes(scope)),
      means: 'token',
      person: found.person.id,
    };
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function asToken({ id, name, scopes, createdAt, expiresAt, revokedAt }: typeof apiToken.$inferSelect): Token {
  return {
    id,
    name,
    scopes: z.array(Scope).parse(scopes),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revoked: revokedAt !== null,
  };
}
