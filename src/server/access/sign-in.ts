import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { createAccessControl } from 'better-auth/plugins/access';
import { admin } from 'better-auth/plugins/admin';
import { defaultStatements } from 'better-auth/plugins/admin/access';
import { Problem } from '../../schema/problem.ts';
import { account, person, session, verification } from '../../store/tables/auth.ts';
import { Role } from './scopes.ts';

/** What sign-in stands on. `secret` signs cookies; `origin` is the address that people use, as "https://dateline.example.org". */
export interface SignInOptions {
  readonly database: Parameters<typeof drizzleAdapter>[0];
  readonly secret: string;
  readonly origin: string;
}

/** A person who is signed in. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

const DAY = 24 * 60 * 60;
export const leastPasswordLength = 12;

const control = createAccessControl(defaultStatements);
const administrates = control.newRole(defaultStatements);
const roles = { viewer: control.newRole({}), coder: control.newRole({}), admin: administrates };

/**
 * better-auth with what Dateline uses of it: addresses and passwords (scrypt), sessions in signed cookies that no script can
 * read, people who may be shut out. Nobody signs up by themselves. Its own routes are not served: ours call it.
 */
export function openSignIn({ database, secret, origin }: SignInOptions) {
  return betterAuth({
    appName: 'Dateline',
    baseURL: origin,
    secret,
    database: drizzleAdapter(database, {
      provider: 'pg',
      schema: { user: person, session, account, verification },
      transaction: true,
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: leastPasswordLength },
    session: { expiresIn: 14 * DAY, updateAge: DAY },
    advanced: {
      cookiePrefix: 'dateline',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
    },
    plugins: [admin({ defaultRole: 'viewer', adminRoles: ['admin'], roles })],
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}
export type SignIn = ReturnType<typeof openSignIn>;

/**
 * Signs a person in and gives the cookies to set.
 *
 * @throws {Problem} `access.wrong-password`, whatever it is that does not fit
 */
export async function signIn(
  auth: SignIn,
  email: string,
  password: string,
  headers: Headers,
): Promise<string[]> {
  try {
    const answer = await auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    return answer.headers.getSetCookie();
  } catch (error) {
    if (isRefusal(error)) throw new Problem('access.wrong-password', 'these do not belong together');
    throw error;
  }
}

/** Ends the session that the request's cookie names, and gives the cookies to set. */
export async function signOut(auth: SignIn, headers: Headers): Promise<string[]> {
  const answer = await auth.api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}

/** The person whose session the request's cookie names, or null: no cookie, a forged or expired one, or a person shut out. */
export async function sessionPerson(auth: SignIn, headers: Headers): Promise<SignedIn | null> {
  if (!headers.get('Cookie')?.includes('dateline.session_token')) return null;
  const found = await auth.api.getSession({ headers, query: { disableRefresh: false } });
  if (!found || found.user.banned) return null;
  const { id, name, email, role } = found.user;
  return { id, name, email, role: Role.parse(role) };
}

/** True for an answer of better-auth that refuses what was asked, rather than failing at it. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.name === 'APIError' &&
    'statusCode' in error &&
    Number(error.statusCode) < 500
  );
}
