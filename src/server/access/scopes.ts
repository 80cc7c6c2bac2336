import * as z from 'zod';

/** What a request may do. Every route needs exactly one of these, or is open to all. */
export const Scope = z.enum(['read', 'import', 'review', 'admin']);
export type Scope = z.infer<typeof Scope>;

/** What a person may be. */
export const Role = z.enum(['viewer', 'coder', 'admin']);
export type Role = z.infer<typeof Role>;

const scopesOfRole: { readonly [role in Role]: readonly Scope[] } = {
  viewer: ['read'],
  coder: ['read', 'import', 'review'],
  admin: ['read', 'import', 'review', 'admin'],
};

/** What a role may do: a viewer reads, a coder also imports and reviews, an administrator does all. */
export function scopesOf(role: Role): readonly Scope[] {
  return scopesOfRole[role];
}
