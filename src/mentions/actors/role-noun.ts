import type { Parsed } from '../../document/sentence.ts';
import type { Descriptor } from './compiled.ts';
import { keyOf } from './fold.ts';
import { headOf } from './noun-phrase.ts';
import type { ActorRegistry } from './registry.ts';
import type { Word } from './words.ts';

/** A noun that makes an actor of its modifiers: "security forces", "spokesman". Token range half-open. */
export interface RoleNoun {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly descriptor: Descriptor;
  /** The noun needs a modifier that says whose: "members". */
  readonly bound: boolean;
}

/** Finds the role nouns of a sentence, left to right, longest first. They do not overlap. */
export function findRoleNouns(sentence: Parsed, words: readonly Word[], registry: ActorRegistry): RoleNoun[] {
  const found: RoleNoun[] = [];
  for (let from = 0; from < words.length; ) {
    const length = longestAt(sentence, words, from, registry, found);
    from += Math.max(1, length);
  }
  return found;
}

function longestAt(
  sentence: Parsed,
  words: readonly Word[],
  from: number,
  registry: ActorRegistry,
  found: RoleNoun[],
): number {
  const starts = singulars(sentence, words[from]!, registry);
  const reach = Math.min(Math.max(...starts.map((start) => registry.reach(start))), words.length - from);
  for (let length = reach; length > 0; length--) {
    const run = words.slice(from, from + length);
    if (!run[0]!.opens || !run[length - 1]!.closes || words[from + length]?.joined) continue;
    for (const noun of readings(sentence, run, registry)) {
      const descriptor = registry.descriptor(noun);
      const first = run[0]!.token;
      const last = run[length - 1]!.token + 1;
      const head = headOf(sentence, first, last);
      if (!descriptor || !isNominal(sentence, head)) continue;
      found.push({ first, last, head, descriptor, bound: registry.words.bound.has(noun) });
      return length;
    }
  }
  return 0;
}

/** The words as a role noun in the singular: its last word, or its first before "of", may be a plural. */
function readings(sentence: Parsed, run: readonly Word[], registry: ActorRegistry): string[] {
  const inflected = run[1]?.key === 'of' ? 0 : run.length - 1;
  return singulars(sentence, run[inflected]!, registry).map((singular) =>
    run.map(({ key }, index) => (index === inflected ? singular : key)).join(' '),
  );
}

function singulars(
  { tokens }: Parsed,
  { key, token, opens, closes }: Word,
  { spellings }: ActorRegistry,
): string[] {
  const lemma = opens && closes ? keyOf(tokens[token]!.lemma, spellings) : key;
  const stripped = key.endsWith('ies')
    ? `${key.slice(0, -3)}y`
    : key.endsWith('men')
      ? `${key.slice(0, -2)}an`
      : key.replace(/s$/, '');
  return [...new Set([lemma, key, stripped])];
}

const nounLike = new Set(['NOUN', 'PROPN', 'X']);

/** A noun, or an adjective in a noun's place ("the wounded"). */
function isNominal({ tokens }: Parsed, head: number): boolean {
  const { upos, deprel } = tokens[head]!;
  return nounLike.has(upos) || (upos === 'ADJ' && deprel !== 'amod' && deprel !== 'advmod');
}
