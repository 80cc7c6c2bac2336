import { type Role, type Scope, scopesOf } from './scopes.ts';

/**
 * Who makes a request. `by` is how the log names them. A token acts for the person it belongs to, within its scopes;
 * `local` is the one user of a server that listens on this machine only.
 */
export interface Principal {
  readonly by: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly means: 'local' | 'session' | 'token';
  /** The person's id; null for the local user. */
  readonly person: string | null;
}

/** The one user of a server on loopback, who needs no sign-in. */
export const localUser: Principal = {
  by: 'local',
  name: 'Local user',
  role: 'admin',
  scopes: scopesOf('admin'),
  means: 'local',
  person: null,
};
