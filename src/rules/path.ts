import type { SentenceArguments } from './arguments.ts';
import type { Path } from './rule.ts';

/** The tokens at the end of a path that starts at `predicate`, in the order they are met, without repeats. */
export function walk(clause: SentenceArguments, predicate: number, path: Path): number[] {
  let reached = [predicate];
  for (const step of path) {
    reached = reached.flatMap((token) => (step === 'self' ? [token] : clause.filling(token, step)));
  }
  return [...new Set(reached)].filter((token) => token !== predicate || path.includes('self'));
}
