import type { Parsed } from '../../document/sentence.ts';
import type { ActorMention } from './actor-mention.ts';
import { aliasKey } from './fold.ts';
import { headOf, isDefinite } from './noun-phrase.ts';
import { makeMention, type SentenceActors } from './reading.ts';
import type { RolePhrase } from './role-phrases.ts';

/** The mention of a person with the short titles before the name: "Gen.", "Mr". */
export function withTitles(reading: SentenceActors, mention: ActorMention): ActorMention {
  const { sentence, registry } = reading;
  const isTitle = (token: number) => {
    const { text = '', upos = '' } = sentence.tokens[token] ?? {};
    return upos === 'PROPN' && registry.words.titles.has(aliasKey(text, registry.spellings));
  };
  let { first } = mention;
  if (mention.kind === 'person') while (isTitle(first - 1)) first--;
  if (first === mention.first) return mention;
  const { last, head, name, kind, how } = mention;
  const { span, text } = makeMention(reading, { first, last, head }, { name, kind, how });
  return { ...mention, first, span, text };
}

/**
 * Joins a role noun to the name right behind it: "Iraqi Prime Minister Haider al-Abadi", "the militant group Hezbollah"
 * are one mention, of whom the name names. Gives the joined mentions, and the parts they were made of.
 */
export function joinTitles(
  reading: SentenceActors,
  roles: readonly RolePhrase[],
  named: readonly ActorMention[],
): { readonly joined: readonly ActorMention[]; readonly parts: ReadonlySet<ActorMention> } {
  const parts = new Set<ActorMention>();
  const joined: ActorMention[] = [];
  for (const { mention: title } of roles) {
    const name = named.find((mention) => mention.first === title.last && isTitled(reading, title, mention));
    if (!name || parts.has(name)) continue;
    parts.add(title).add(name);
    joined.push(titled(reading, title, name));
  }
  return { joined, parts };
}

function isTitled(
  { sentence: { tokens } }: SentenceActors,
  title: ActorMention,
  name: ActorMention,
): boolean {
  if (title.plural || name.adjectival || name.metonym) return false;
  if (name.kind === 'person') return true;
  if (name.kind === 'state' || name.kind === 'civilian' || name.how === 'descriptor') return false;
  return tokens[title.head]!.head === name.head || tokens[name.head]!.head === title.head;
}

function titled(reading: SentenceActors, title: ActorMention, name: ActorMention): ActorMention {
  const { sentence } = reading;
  const first = title.first;
  const also = [title.actor, ...title.also, ...name.also].filter((id) => id !== null && id !== name.actor);
  return {
    ...name,
    ...makeMention(
      reading,
      { first, last: name.last, head: headOf(sentence, first, name.last) },
      { name: name.name, kind: name.kind, how: name.how },
    ),
    actor: name.actor,
    country: name.country ?? title.country,
    partOf: name.partOf ?? title.actor ?? title.partOf,
    also: [...new Set(also as string[])],
    definite: name.definite || isDefinite(sentence, first, name.head, reading.registry.words.definite),
  };
}

/**
 * Links what stands in apposition: in "Qasem Soleimani, the Quds Force commander" the second mention is of the first's
 * actor, and keeps the force among `also`.
 */
export function linkAppositions(reading: SentenceActors, mentions: readonly ActorMention[]): ActorMention[] {
  const { tokens } = reading.sentence;
  return mentions.map((mention) => {
    if (mention.how !== 'descriptor' || mention.plural || mention.adjectival) return mention;
    const other = mentions.find(
      (candidate) =>
        candidate !== mention &&
        candidate.how !== 'descriptor' &&
        !candidate.adjectival &&
        isApposed(tokens, mention, candidate),
    );
    if (!other || !isLike(mention, other)) return mention;
    const also = [
      ...mention.also,
      ...(mention.actor && mention.actor !== other.actor ? [mention.actor] : []),
    ];
    return {
      ...mention,
      actor: other.actor,
      name: other.name,
      kind: other.kind,
      country: other.country ?? mention.country,
      partOf: other.partOf ?? mention.partOf,
      also,
      apposition: other.head,
    };
  });
}

function isApposed(tokens: Parsed['tokens'], a: ActorMention, b: ActorMention): boolean {
  const hangs = (from: ActorMention, on: ActorMention) => {
    const { deprel, head } = tokens[from.head]!;
    return deprel === 'appos' && on.first <= head && head < on.last;
  };
  return hangs(a, b) || hangs(b, a) || (b.kind === 'person' && isBetweenCommas(tokens, a, b));
}

/** A name and an office with a comma between them and another mark behind them, whatever the parse says. */
function isBetweenCommas(tokens: Parsed['tokens'], a: ActorMention, b: ActorMention): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  const between = tokens.slice(left.last, right.first);
  if (between[0]?.text !== ',' || between.length > 2 || between.slice(1).some(({ upos }) => upos !== 'DET'))
    return false;
  const behind = tokens[right.last];
  return behind === undefined || behind.upos === 'PUNCT' || behind.upos === 'ADP';
}

/** A person may hold any office, though no ruler is a farmer; a body is another body's equal only when both are bodies. */
function isLike(mention: ActorMention, other: ActorMention): boolean {
  if (other.kind === 'person') return mention.kind !== 'civilian' || other.actor === null;
  return (
    other.kind !== 'state' &&
    other.kind !== 'civilian' &&
    mention.kind !== 'civilian' &&
    mention.actor === null
  );
}
