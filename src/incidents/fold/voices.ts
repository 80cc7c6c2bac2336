import { containment, likeness, NEAR_DUPLICATE, type TextSignature } from '../../document/text-signature.ts';
import type { Account } from '../../schema/account.ts';

/**
 * Which voice each account speaks with, by position, numbered from 0: the accounts of one article, of articles that are one
 * text with small changes, and of a text that was cut down from another speak with one voice.
 */
export function voicesOf(accounts: readonly Account[]): number[] {
  const signatures = accounts.map(({ signature }) => ({
    minima: Uint32Array.from(signature.minima),
    shingles: signature.shingles,
  }));
  const first = accounts.map((_, position) => position);
  const rootOf = (position: number): number =>
    first[position] === position ? position : rootOf(first[position]!);
  for (let one = 0; one < accounts.length; one++) {
    for (let other = 0; other < one; other++) {
      const isOne =
        accounts[one]!.article === accounts[other]!.article || isCopy(signatures[one]!, signatures[other]!);
      if (!isOne) continue;
      const [a, b] = [rootOf(one), rootOf(other)];
      first[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const roots = first.map((_, position) => rootOf(position));
  const numbers = new Map([...new Set(roots)].map((root, number) => [root, number]));
  return roots.map((root) => numbers.get(root)!);
}

function isCopy(one: TextSignature, other: TextSignature): boolean {
  if (one.minima.length === 0 || other.minima.length === 0) return false;
  return likeness(one, other) >= NEAR_DUPLICATE || containment(one, other) >= NEAR_DUPLICATE;
}
