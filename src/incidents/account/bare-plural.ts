import type { AccountToll } from '../../schema/account.ts';

/** True of "militants died": more than one, and no figure. */
export function isBarePlural({ min, max }: AccountToll): boolean {
  return min === 2 && max === null;
}
