import type { Mention } from './mentions.ts';
import type { ReadDocument } from './reading.ts';

/** Mentions of one document that mean the same. */
export interface Entity {
  readonly mentions: readonly Mention[];
}

/** Brings the mentions together that share a registry entry, a person's last name or a noun with the same modifiers. */
export function entitiesOf(document: ReadDocument, mentions: readonly Mention[]): Entity[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const words = wordsOf(document, mention);
    const group = groups.find((each) => joins(each, mention, words));
    if (group) {
      group.mentions.push(mention);
      for (const word of words) group.words.add(word);
    } else groups.push({ mentions: [mention], words: new Set(words), key: keyOf(document, mention) });
  }
  return joinAcronyms(document, groups).map((group) => ({ mentions: group.mentions }));

  function joins(group: Group, mention: Mention, words: readonly string[]): boolean {
    if (group.key !== keyOf(document, mention)) return false;
    if (mention.kind === 'body') return true;
    return (
      words.every((word) => group.words.has(word)) || [...group.words].every((word) => words.includes(word))
    );
  }
}

interface Group {
  readonly mentions: Mention[];
  readonly words: Set<string>;
  readonly key: string;
}

function keyOf({ sentences }: ReadDocument, { sentence, head, kind, actor }: Mention): string {
  const { tokens } = sentences[sentence]!.sentence;
  if (kind === 'body') return `actor ${actor!.actor}${actor!.adjectival ? ' adjectival' : ''}`;
  if (kind === 'person') return 'person';
  return tokens[head]!.lemma.toLowerCase();
}

function wordsOf({ sentences }: ReadDocument, { sentence, first, nameEnd, kind, actor }: Mention): string[] {
  const { tokens } = sentences[sentence]!.sentence;
  if (kind !== 'person') return tokens.slice(first, nameEnd).map(({ lemma }) => lemma.toLowerCase());
  const name = tokens.slice(Math.max(first, actor!.first), nameEnd).map(({ text }) => text);
  const own = name.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return (own.length > 0 ? own : name).map((word) => word.toLowerCase());
}

/** "Name (ABC)": the letters in brackets right behind a name stand for it. */
function joinAcronyms({ sentences }: ReadDocument, groups: readonly Group[]): Group[] {
  const joined = new Map<Group, Group>();
  const rootOf = (group: Group): Group => {
    const above = joined.get(group);
    return above ? rootOf(above) : group;
  };
  for (const group of groups) {
    for (const { sentence, head, first } of group.mentions) {
      const { tokens } = sentences[sentence]!.sentence;
      const isLetters = /^[\p{Lu}\p{N}.]{2,12}$/u.test(tokens[head]!.text) && tokens[first - 1]?.text === '(';
      if (!isLetters) continue;
      const long = groups.find(
        (other) =>
          other !== group &&
          other.mentions.some((one) => one.sentence === sentence && one.nameEnd === first - 1),
      );
      if (long && rootOf(long) !== rootOf(group)) joined.set(rootOf(group), rootOf(long));
    }
  }
  for (const group of groups) {
    const root = rootOf(group);
    if (root !== group) root.mentions.push(...group.mentions);
  }
  return groups.filter((group) => !joined.has(group));
}
