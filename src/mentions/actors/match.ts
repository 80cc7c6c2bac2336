import type { AliasUse, RegistryActor } from './compiled.ts';
import type { ActorContext } from './context.ts';
import { hasShape } from './fold.ts';
import type { ActorRegistry, Alias } from './registry.ts';
import { type Lettering, letteringOf, type Word } from './words.ts';

/** Words of a sentence that are an alias of an actor. Ranges are half-open. */
export interface Match {
  /** Token range. A word joined to others in one token ("US-led") gives the range of that token. */
  readonly first: number;
  readonly last: number;
  /** Range in the sentence's words. */
  readonly from: number;
  readonly to: number;
  readonly actor: RegistryActor;
  /** Every use that the words have for that actor, `shadow` apart. */
  readonly uses: ReadonlySet<AliasUse>;
}

/** Finds the aliases of a sentence, left to right, longest first. They do not overlap. */
export function findMatches(words: readonly Word[], registry: ActorRegistry, context: ActorContext): Match[] {
  const lettering = context.caseless ? 'small' : letteringOf(words);
  const found: Match[] = [];
  for (let from = 0; from < words.length; ) {
    const longest = longestAt(words, from, lettering, registry, context);
    if (longest?.match) found.push(longest.match);
    from = longest?.to ?? from + 1;
  }
  return found;
}

function longestAt(
  words: readonly Word[],
  from: number,
  lettering: Lettering,
  registry: ActorRegistry,
  context: ActorContext,
): { readonly to: number; readonly match: Match | null } | null {
  const reach = Math.min(registry.reach(words[from]!.key), words.length - from);
  for (let length = reach; length > 0; length--) {
    const run = words.slice(from, from + length);
    const key = run.map((word) => word.key).join(' ');
    const aliases = registry.aliases(key).filter((alias) => fits(alias, key, run, lettering, registry));
    if (aliases.length === 0) continue;
    if (aliases.some(({ use }) => use === 'shadow')) return { to: from + length, match: null };
    const actor = context.choose(aliases);
    if (!actor) continue;
    const uses = new Set(aliases.filter((alias) => alias.actor === actor).map(({ use }) => use));
    const match = {
      first: run[0]!.token,
      last: run[length - 1]!.token + 1,
      from,
      to: from + length,
      actor,
      uses,
    };
    return { to: from + length, match };
  }
  return null;
}

/** Where case says nothing, a common word is no acronym: "us" in a text without capitals. */
function fits(
  { shape, use }: Alias,
  key: string,
  run: readonly Word[],
  lettering: Lettering,
  { words }: ActorRegistry,
): boolean {
  if (lettering !== 'mixed') return !words.commonWords.has(key) || run.every(({ dotted }) => dotted);
  return (
    run.length !== shape.length ||
    run.every((word, index) => hasShape(word.text, shape[index], use === 'ambiguous'))
  );
}
