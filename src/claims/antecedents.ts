import type { ParsedToken } from '../document/sentence.ts';
import type { ActorMention } from '../mentions/actors/actor-mention.ts';
import type { ActorKind } from '../schema/actor.ts';
import { actorAt, type SentenceReading } from './reading.ts';

/** `data/english/reference.yaml` as it is written. */
export interface ReferenceSource {
  readonly pronouns: {
    readonly person: readonly string[];
    readonly singular: readonly string[];
    readonly plural: readonly string[];
  };
  readonly roles: readonly { readonly nouns: readonly string[]; readonly kinds: readonly ActorKind[] }[];
}

/** What the pronouns and role nouns of an article stand for. */
export interface Antecedents {
  /** The actor mention that the token of a sentence leads to, or null where it leads to none. */
  of(sentence: number, token: number): ActorMention | null;
}

interface Candidate {
  readonly mention: ActorMention;
  readonly sentence: number;
  readonly subject: boolean;
}

/** How many sentences back an antecedent may stand. */
const reach = { pronoun: 2, role: 8 };

/** How much a subject is preferred, in sentences of distance. */
const subjectBonus = 0.8;

/**
 * Finds what every pronoun and every definite role noun ("the group") of an article stands for: of the actors named
 * before it that agree with it, the nearest, subjects first (the salience of Lappin and Leass 1994, much simplified).
 */
export function findAntecedents(sentences: readonly SentenceReading[], source: ReferenceSource): Antecedents {
  const found = new Map<string, ActorMention>();
  const before: Candidate[] = [];
  for (const reading of sentences) {
    reading.sentence.tokens.forEach((token, index) => {
      const mention = actorAt(reading, index);
      const open = !mention || (mention.bare && mention.actor === null);
      const fits = open ? agreement(reading, index, token, source) : null;
      const chosen = fits ? choose(before, reading.sentence.index, fits) : null;
      if (chosen) {
        found.set(`${reading.sentence.index}:${index}`, chosen);
        before.push({ mention: chosen, sentence: reading.sentence.index, subject: isSubject(token) });
      } else if (mention && mention.head === index) {
        before.push({ mention, sentence: reading.sentence.index, subject: isSubject(token) });
      }
    });
  }
  return { of: (sentence, token) => found.get(`${sentence}:${token}`) ?? null };
}

interface Agreement {
  readonly fits: (mention: ActorMention) => boolean;
  readonly reach: number;
}

function agreement(
  reading: SentenceReading,
  index: number,
  token: ParsedToken,
  { pronouns, roles }: ReferenceSource,
): Agreement | null {
  const word = token.text.toLowerCase();
  if (token.upos === 'PRON') {
    if (token.deprel === 'expl') return null;
    if (pronouns.person.includes(word))
      return { fits: ({ kind }) => kind === 'person', reach: reach.pronoun };
    if (pronouns.singular.includes(word))
      return { fits: (mention) => mention.kind !== 'person' && !mention.plural, reach: reach.pronoun };
    if (pronouns.plural.includes(word))
      return {
        fits: (mention) => mention.kind !== 'person' && mention.kind !== 'state',
        reach: reach.pronoun,
      };
    return null;
  }
  if (token.upos !== 'NOUN' || !isDefinite(reading, index)) return null;
  const kinds = roles.find(({ nouns }) => nouns.includes(token.lemma.toLowerCase()))?.kinds;
  return kinds ? { fits: ({ kind }) => kinds.includes(kind), reach: reach.role } : null;
}

function isDefinite(reading: SentenceReading, index: number): boolean {
  const dependents = (reading.sentence.children[index] ?? []).map((child) => reading.sentence.tokens[child]!);
  const definite = dependents.some(
    ({ deprel, lemma }) => deprel === 'det' && /^(?:the|this|these|that|those)$/.test(lemma),
  );
  return definite || dependents.length === 0;
}

function choose(
  before: readonly Candidate[],
  sentence: number,
  { fits, reach: furthest }: Agreement,
): ActorMention | null {
  let best: { readonly mention: ActorMention; readonly cost: number } | null = null;
  for (let at = before.length - 1; at >= 0; at--) {
    const candidate = before[at]!;
    const distance = sentence - candidate.sentence;
    if (distance > furthest) break;
    if (candidate.mention.adjectival || !fits(candidate.mention)) continue;
    const cost = distance - (candidate.subject ? subjectBonus : 0);
    if (best === null || cost < best.cost) best = { mention: candidate.mention, cost };
  }
  return best?.mention ?? null;
}

function isSubject({ deprel }: ParsedToken): boolean {
  return deprel.startsWith('nsubj');
}
