import type { Parsed } from '../../document/sentence.ts';
import type { ActorMention } from './actor-mention.ts';
import { aliasKey } from './fold.ts';
import type { ActorRegistry } from './registry.ts';

/** A name inside another actor's phrase has at most this many words. */
const longest = 6;

/**
 * The actors named inside a mention's phrase, each as a mention of its own: the state of "US-led coalition", the group of
 * "Islamic State operatives". They are adjectival: parts of a phrase, which act only where a rule asks for them.
 */
export function innerMentions(
  mention: ActorMention,
  sentence: Parsed,
  registry: ActorRegistry,
  text: string,
): ActorMention[] {
  return mention.also.concat(mention.actor ?? []).flatMap((id) => {
    const actor = registry.get(id);
    const place = actor && placeWithin(mention, sentence, registry, text, id);
    if (!actor || !place) return [];
    const span = { start: sentence.tokens[place.first]!.start, end: sentence.tokens[place.last - 1]!.end };
    const { name, kind, country, partOf } = actor;
    const inner = {
      ...place,
      head: place.last - 1,
      span,
      text: text.slice(span.start, span.end),
      actor: id,
      name,
      kind,
    };
    return [
      {
        ...mention,
        ...inner,
        country,
        partOf,
        how: 'registry',
        also: [],
        adjectival: true,
        bare: false,
        apposition: null,
      },
    ];
  });
}

/** The longest run of the phrase's words, not the whole of it, that is an alias of the actor. */
function placeWithin(
  { first, last, head }: ActorMention,
  { tokens }: Parsed,
  registry: ActorRegistry,
  text: string,
  id: string,
): { readonly first: number; readonly last: number } | null {
  for (let length = Math.min(longest, last - first - 1); length > 0; length--) {
    for (let from = first; from + length <= last; from++) {
      if (from <= head && head < from + length) continue;
      const words = text.slice(tokens[from]!.start, tokens[from + length - 1]!.end);
      const aliases = registry.aliases(aliasKey(words, registry.spellings));
      if (aliases.some(({ actor }) => actor?.id === id)) return { first: from, last: from + length };
    }
  }
  return null;
}
