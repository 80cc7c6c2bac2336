import type { Parsed, ParsedToken } from '../../document/sentence.ts';
import type { ActorMention } from './actor-mention.ts';
import { aliasKey } from './fold.ts';
import type { ActorRegistry, RegistryActor } from './registry.ts';

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
  const found: ActorMention[] = [];
  for (let first = mention.first; first < mention.last; first++) {
    const inner = longestName(first, mention, sentence, registry, text);
    if (!inner) continue;
    found.push(inner);
    first = inner.last - 1;
  }
  return found;
}

/** The longest alias that begins at a token and leaves out the head of the phrase. */
function longestName(
  first: number,
  mention: ActorMention,
  { tokens }: Parsed,
  registry: ActorRegistry,
  text: string,
): ActorMention | null {
  for (let last = Math.min(first + longest, mention.last); last > first; last--) {
    if (!isWord(tokens[first]!) || !isWord(tokens[last - 1]!)) continue;
    if (first <= mention.head && mention.head < last) continue;
    const start = tokens[first]!.start + prefixLength(tokens[first]!, registry);
    const span = { start, end: tokens[last - 1]!.end };
    const words = text.slice(span.start, span.end);
    const actor = namedBy(words, mention, registry);
    if (!actor) continue;
    const { id, name, kind, country, partOf } = actor;
    const place = { first, last, head: last - 1, span, text: words };
    const who = { actor: id, name, kind, country, partOf, how: 'registry' as const, also: [] };
    return { ...mention, ...place, ...who, adjectival: true, bare: false, apposition: null };
  }
  return null;
}

/** How much of "anti-Israel" stands before the name. */
function prefixLength({ text }: ParsedToken, { words }: ActorRegistry): number {
  const hyphen = text.search(/[-‐‑]/u);
  return hyphen > 0 && words.prefixes.has(text.slice(0, hyphen).toLowerCase()) ? hyphen + 1 : 0;
}

function isWord({ upos }: ParsedToken): boolean {
  return upos !== 'PUNCT';
}

/** The actor of an alias: one that the mention is known to name, or the only one that is called so. */
function namedBy(
  words: string,
  { actor, also }: ActorMention,
  registry: ActorRegistry,
): RegistryActor | null {
  if (!/^\p{Lu}/u.test(words)) return null;
  const called = registry.aliases(aliasKey(words, registry.spellings)).flatMap((alias) => alias.actor ?? []);
  const known = called.find(({ id }) => id === actor || also.includes(id));
  const [first, ...others] = called;
  return known ?? (first && others.every(({ id }) => id === first.id) ? first : null);
}
