import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { Problem } from '../../schema/problem.ts';
import type { Database } from '../../store/database.ts';
import { person } from '../../store/tables/auth.ts';
import { Role } from './scopes.ts';
import { leastPasswordLength, type SignIn } from './sign-in.ts';

/** A person who may sign in, or may no longer (`active` false). */
export const Person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: Role,
    active: z.boolean(),
    createdAt: z.string(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

export const NewPerson = z
  .object({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(320),
    password: z.string().max(128),
    role: Role,
  })
  .strict()
  .meta({ id: 'NewPerson' });
export type NewPerson = z.infer<typeof NewPerson>;

export const PersonChange = z
  .object({
    name: z.string().trim().min(1).max(200),
    password: z.string().max(128),
    role: Role,
    active: z.boolean(),
  })
  .partial()
  .strict()
  .meta({ id: 'PersonChange' });
export type PersonChange = z.infer<typeof PersonChange>;

/** The people of a server: made, changed and shut out by administrators alone. */
export class People {
  readonly #database: Database;
  readonly #auth: SignIn;

  constructor(database: Database, auth: SignIn) {
    this.#database = database;
    this.#auth = auth;
  }

  /** Everyone, by name. */
  async list(): Promise<Person[]> {
    return (await this.#database.select().from(person).orderBy(person.name, person.id)).map(asPerson);
  }

  /** True once there is an administrator who may sign in. */
  async hasAdmin(): Promise<boolean> {
    return (await this.#activeAdmins()) > 0;
  }

  /** @throws {Problem} `access.person-exists`, `access.weak-password` */
  async create({ name, email, password, role }: NewPerson): Promise<Person> {
    checkPassword(password);
    const address = email.toLowerCase();
    const [known] = await this.#database.select().from(person).where(eq(person.email, address));
    if (known) throw new Problem('access.person-exists', address);
    const { user } = await this.#auth.api.createUser({ body: { name, email: address, password, role } });
    return this.#get(user.id);
  }

  /**
   * Changes a person. A new password, another role and being shut out end all their sessions.
   *
   * @throws {Problem} `request.not-found`, `access.last-admin`, `access.weak-password`
   */
  async change(id: string, { name, role, active, password }: PersonChange): Promise<Person> {
    if (password !== undefined) checkPassword(password);
    await this.#database.transaction(async (transaction) => {
      await transaction.execute(sql`lock table person in share row exclusive mode`);
      const [changed] = await transaction
        .update(person)
        .set({
          updatedAt: new Date(),
          ...(name === undefined ? {} : { name }),
          ...(role === undefined ? {} : { role }),
          ...(active === undefined ? {} : { banned: !active }),
        })
        .where(eq(person.id, id))
        .returning({ id: person.id });
      if (!changed) throw new Problem('request.not-found', `no person ${id}`);
      const [left] = await transaction
        .select({ count: sql<number>`count(*)::int` })
        .from(person)
        .where(isActiveAdmin);
      if (left!.count === 0) throw new Problem('access.last-admin', 'nobody else may administer');
    });
    const { internalAdapter, password: passwords } = await this.#auth.$context;
    if (password !== undefined) await internalAdapter.updatePassword(id, await passwords.hash(password));
    if (password !== undefined || role !== undefined || active === false)
      await internalAdapter.deleteUserSessions(id);
    return this.#get(id);
  }

  async #get(id: string): Promise<Person> {
    const [row] = await this.#database.select().from(person).where(eq(person.id, id));
    return asPerson(row!);
  }

  async #activeAdmins(): Promise<number> {
    const [row] = await this.#database
      .select({ count: sql<number>`count(*)::int` })
      .from(person)
      .where(isActiveAdmin);
    return row!.count;
  }
}

const isActiveAdmin = and(eq(person.role, 'admin'), sql`not coalesce(${person.banned}, false)`);

function asPerson({ id, name, email, role, banned, createdAt }: typeof person.$inferSelect): Person {
  return { id, name, email, role: Role.parse(role), active: !banned, createdAt: createdAt.toISOString() };
}

/** @throws {Problem} `access.weak-password` */
function checkPassword(password: string): void {
  if (password.length < leastPasswordLength) {
    throw new Problem(
      'access.weak-password',
      `it has ${password.length} characters of ${leastPasswordLength}`,
    );
  }
}
