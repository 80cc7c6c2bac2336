import type { Reference } from '../../src/schema/actor.ts';
import { hasPage } from './names.tsx';

/**
 * The few references that stand for all of an incident told by many: actors of the registry first, each once, and of the words
 * that lead to none only the first. `others` says how many are left out.
 */
export function leading(
  references: readonly Reference[],
  most: number,
): { readonly shown: readonly Reference[]; readonly others: number } {
  const actors = new Map<string, Reference>();
  const wordings = new Map<string, Reference>();
  for (const reference of references) {
    const { actor, text } = reference;
    const [group, key] = hasPage(actor) ? [actors, actor] : [wordings, text.toLowerCase()];
    if (!group.has(key)) group.set(key, reference);
  }
  const few = [...wordings.values()].slice(0, Math.max(1, most - actors.size));
  const shown = [...actors.values(), ...few].slice(0, most);
  return { shown, others: actors.size + wordings.size - shown.length };
}
