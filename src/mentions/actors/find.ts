import type { Parsed } from '../../document/sentence.ts';
import type { ActorMention } from './actor-mention.ts';
import type { ActorContext } from './context.ts';
import { joinTitles, linkAppositions, withTitles } from './join.ts';
import { findMatches } from './match.ts';
import { type TiedMatch, tieMatches } from './modifiers.ts';
import { namedMentions } from './named.ts';
import { isPartOfBody, nameMentions, rememberPersons, surnameMentions, withoutInner } from './names.ts';
import type { NameRange, SentenceActors } from './reading.ts';
import type { ActorRegistry } from './registry.ts';
import { findRoleNouns } from './role-noun.ts';
import { type RolePhrase, rolePhrases } from './role-phrases.ts';
import { wordsOf } from './words.ts';

/**
 * Finds the actors that a sentence names or describes, left to right. Sentences of one article are to be given in their
 * order with one context, so that "the army" and "Soleimani" lead back to what was named before.
 *
 * @param nameRanges the sentence's names as the name finder has them, token ranges half-open; may be empty
 */
export function findActors(
  sentence: Parsed,
  nameRanges: readonly NameRange[],
  registry: ActorRegistry,
  context: ActorContext,
): ActorMention[] {
  if (sentence.tokens.length === 0) return [];
  const words = wordsOf(sentence, registry.spellings);
  const found = tieMatches(findMatches(words, registry, context), words, registry.words);
  const nouns = findRoleNouns(sentence, words, registry);
  const reading: SentenceActors = {
    sentence,
    matches: withoutInner(sentence, found, nameRanges, nouns),
    roles: nouns,
    names: nameRanges,
    registry,
    context,
  };
  const roles = rolePhrases(reading).filter(({ mention }) => !isPartOfBody(reading, mention));
  const named = namedMentions(reading, ownersIn(reading, roles));
  const described = roles.map(({ mention }) => mention);
  const names = [...named, ...unknownNames(reading, [...described, ...named])];
  const { joined, parts } = joinTitles(reading, roles, names);
  const apart = [...described, ...names]
    .filter((mention) => !parts.has(mention))
    .map((mention) => withTitles(reading, mention));
  const mentions = linkAppositions(reading, withoutRepeats([...apart, ...joined]));
  rememberPersons(reading, mentions);
  for (const { actor } of reading.matches) context.see(actor);
  return mentions.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** The aliases that stand as modifiers in the phrase of a role noun. */
function ownersIn({ matches }: SentenceActors, roles: readonly RolePhrase[]): ReadonlySet<TiedMatch> {
  return new Set(
    matches.filter((match) =>
      roles.some(
        ({ role, mention }) =>
          mention.first <= match.first && match.last <= Math.max(role.last, mention.head + 1),
      ),
    ),
  );
}

function unknownNames(reading: SentenceActors, taken: readonly ActorMention[]): ActorMention[] {
  const owned = new Set<number>();
  const take = ({ first, last }: { first: number; last: number }) => {
    for (let token = first; token < last; token++) owned.add(token);
  };
  taken.forEach(take);
  const free = (token: number) => !owned.has(token);
  const names = nameMentions(reading, free);
  names.forEach(take);
  return [...names, ...surnameMentions(reading, free)];
}

/** A role noun that only modifies another in the same phrase ("army general") is no mention of its own. */
function withoutRepeats(mentions: readonly ActorMention[]): ActorMention[] {
  return mentions.filter(
    (mention) => !mentions.some((other) => other !== mention && isWithin(mention, other)),
  );
}

function isWithin(mention: ActorMention, other: ActorMention): boolean {
  if (mention.how !== 'descriptor' || other.how !== 'descriptor' || mention.head === other.head) return false;
  const inside = other.first <= mention.first && mention.last <= other.head;
  return inside && (mention.adjectival || mention.actor === null);
}
