import type { ParsedToken } from '../document/sentence.ts';
import type { ActorMention } from '../mentions/actors/actor-mention.ts';
import type { ActorKind } from '../schema/actor.ts';
import type { Gender, GenderOf } from './gender.ts';
import { actorAt, type SentenceReading } from './reading.ts';

/** `data/english/reference.yaml` as it is written. */
export interface ReferenceSource {
  readonly pronouns: {
    readonly male: readonly string[];
    readonly female: readonly string[];
    readonly singular: readonly string[];
    readonly plural: readonly string[];
    /** What stands for a thing told rather than for an actor. */
    readonly demonstrative: readonly string[];
  };
  /** Role nouns that one person bears: "he" may lead to a spokesman. */
  readonly bearers: readonly string[];
  readonly roles: readonly {
    readonly nouns: readonly string[];
    readonly kinds: readonly ActorKind[];
    /** The actor must bear the noun in its name: "the coalition" is only one that is called so. */
    readonly named?: boolean;
  }[];
  /** Nouns of many acting as one: only they and plurals may be meant by "the group" and "the militants". */
  readonly collectives: readonly string[];
}

/** What antecedents are found by. */
export interface ReferenceWords {
  readonly reference: ReferenceSource;
  readonly genderOf: GenderOf;
}

const genders: readonly Gender[] = ['male', 'female'];

/** What the pronouns and role nouns of an article stand for. */
export interface Antecedents {
  /** The actor mention that the token of a sentence leads to, or null where it leads to none. */
  of(sentence: number, token: number): ActorMention | null;
}

interface Candidate {
  readonly mention: ActorMention;
  /** The lemma of its head. */
  readonly noun: string;
  readonly sentence: number;
  readonly subject: boolean;
}

/** How many sentences back an antecedent may stand. */
const reach = { pronoun: 2, role: 8 };

/** How much a subject is preferred, in sentences of distance. */
const subjectBonus = 0.3;

/** What each nearer candidate costs one that stands before it, and what it costs to be part of another's phrase. */
const passedCost = 0.2;
const adjectivalCost = 0.3;

/**
 * Finds what every pronoun and every definite role noun ("the group") of an article stands for: of the actors named
 * before it that agree with it, the nearest, subjects first (the salience of Lappin and Leass 1994, much simplified).
 */
export function findAntecedents(sentences: readonly SentenceReading[], words: ReferenceWords): Antecedents {
  const found = new Map<string, ActorMention>();
  const before: Candidate[] = [];
  for (const reading of sentences) {
    reading.sentence.tokens.forEach((token, index) => {
      const mention = actorAt(reading, index);
      const open = !mention || (mention.head === index && leadsBack(mention));
      const isFact = continuesFact(sentences[reading.sentence.index - 1], token, words.reference);
      const fits = open && !isFact ? agreement(reading, index, token, words) : null;
      const owner = mention?.bare ? ownerOf(reading, index, found) : null;
      const chosen = owner ?? (fits ? choose(before, reading.sentence.index, fits) : null);
      if (chosen) {
        found.set(`${reading.sentence.index}:${index}`, chosen);
        before.push(candidate(chosen, reading, token));
      } else if (mention && mention.head === index) {
        before.push(candidate(mention, reading, token));
      }
    });
  }
  return { of: (sentence, token) => found.get(`${sentence}:${token}`) ?? null };
}

function candidate(mention: ActorMention, { sentence }: SentenceReading, token: ParsedToken): Candidate {
  return { mention, noun: token.lemma.toLowerCase(), sentence: sentence.index, subject: isSubject(token) };
}

/**
 * "This will harm the army. It could also help the rebels": a subject "it" after a sentence whose own subject was "this"
 * stands for the same thing told, and for no actor.
 */
function continuesFact(
  before: SentenceReading | undefined,
  token: ParsedToken,
  { pronouns }: ReferenceSource,
): boolean {
  if (!before || !isSubject(token) || !pronouns.singular.includes(token.text.toLowerCase())) return false;
  const { tokens } = before.sentence;
  return tokens.some(
    ({ upos, lemma, head, deprel }) =>
      upos === 'PRON' &&
      deprel.startsWith('nsubj') &&
      tokens[head]?.head === -1 &&
      pronouns.demonstrative.includes(lemma.toLowerCase()),
  );
}

/** "its fighters": what the possessive leads to. */
function ownerOf(
  { sentence }: SentenceReading,
  index: number,
  found: ReadonlyMap<string, ActorMention>,
): ActorMention | null {
  const possessive = (sentence.children[index] ?? []).find((child) => {
    const { deprel, upos } = sentence.tokens[child]!;
    return deprel === 'nmod:poss' && upos === 'PRON';
  });
  return possessive === undefined ? null : (found.get(`${sentence.index}:${possessive}`) ?? null);
}

interface Agreement {
  readonly fits: (mention: ActorMention, noun: string) => boolean;
  readonly reach: number;
}

function agreement(
  reading: SentenceReading,
  index: number,
  token: ParsedToken,
  { reference: { pronouns, roles, bearers, collectives }, genderOf }: ReferenceWords,
): Agreement | null {
  const word = token.text.toLowerCase();
  if (token.upos === 'PRON') {
    if (token.deprel === 'expl') return null;
    const gender = genders.find((one) => pronouns[one].includes(word));
    if (gender !== undefined) {
      const fits = ({ kind, name, how, plural }: ActorMention, noun: string) =>
        kind === 'person'
          ? (genderOf(name) ?? gender) === gender
          : how === 'descriptor' && !plural && bearers.includes(noun);
      return { fits, reach: reach.pronoun };
    }
    if (isExpletive(reading, index)) return null;
    if (pronouns.singular.includes(word))
      return { fits: (mention) => mention.kind !== 'person' && !mention.plural, reach: reach.pronoun };
    if (pronouns.plural.includes(word))
      return {
        fits: ({ kind, plural }) => kind !== 'person' && kind !== 'state' && (plural || kind !== 'other'),
        reach: reach.pronoun,
      };
    return null;
  }
  if (token.upos !== 'NOUN' || !isDefinite(reading, index)) return null;
  const lemma = token.lemma.toLowerCase();
  const role = roles.find(({ nouns }) => nouns.includes(lemma));
  if (!role) return null;
  const named = ({ name, text }: ActorMention) => `${name} ${text}`.toLowerCase().includes(lemma);
  const ofMany = token.xpos === 'NNS' || collectives.includes(lemma);
  const isOne = ({ how, plural }: ActorMention, noun: string) =>
    how === 'descriptor' && !plural && !collectives.includes(noun);
  const fits = (mention: ActorMention, noun: string) =>
    role.kinds.includes(mention.kind) && (!role.named || named(mention)) && !(ofMany && isOne(mention, noun));
  return { fits, reach: reach.role };
}

/** Words that describe an actor without naming one: "the transnational jihadist group". */
function leadsBack({ actor, how, also, definite }: ActorMention): boolean {
  return actor === null && how === 'descriptor' && also.length === 0 && definite;
}

/** "It is wrong for the army to attack", "it is clear that they attacked": what stands behind is the subject. */
function isExpletive({ sentence: { tokens, children } }: SentenceReading, index: number): boolean {
  const { head, deprel, lemma } = tokens[index]!;
  if (lemma !== 'it' || !deprel.startsWith('nsubj') || head < index) return false;
  const behind = (children[head] ?? []).filter((child) => child > head);
  const hasCopula = (children[head] ?? []).some((child) => tokens[child]!.deprel === 'cop');
  return (
    hasCopula &&
    tokens[head]!.upos === 'ADJ' &&
    behind.some((child) => isContentClause(tokens, children, child))
  );
}

function isContentClause(
  tokens: readonly ParsedToken[],
  children: readonly (readonly number[])[],
  clause: number,
): boolean {
  if (!/^(?:xcomp|ccomp|csubj|advcl|acl)/.test(tokens[clause]!.deprel)) return false;
  return (children[clause] ?? []).some((child) => /^(?:to|that|whether)$/i.test(tokens[child]!.text));
}

/** With "the" or "this", and without a clause that says which: "the forces that were in Iraq" are told of anew. */
function isDefinite(reading: SentenceReading, index: number): boolean {
  const dependents = (reading.sentence.children[index] ?? []).map((child) => reading.sentence.tokens[child]!);
  const definite = dependents.some(
    ({ deprel, lemma }) => deprel === 'det' && /^(?:the|this|these|that|those)$/.test(lemma),
  );
  return definite && !dependents.some(({ deprel }) => deprel.startsWith('acl') || deprel === 'nmod');
}

function choose(
  before: readonly Candidate[],
  sentence: number,
  { fits, reach: furthest }: Agreement,
): ActorMention | null {
  let best: { readonly mention: ActorMention; readonly cost: number } | null = null;
  let passed = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const candidate = before[at]!;
    const distance = sentence - candidate.sentence;
    if (distance > furthest) break;
    if (!fits(candidate.mention, candidate.noun)) continue;
    const cost = distance + passed * passedCost - bonusOf(candidate);
    if (best === null || cost < best.cost) best = { mention: candidate.mention, cost };
    passed += 1;
  }
  return best?.mention ?? null;
}

function bonusOf({ subject, mention }: Candidate): number {
  return (subject ? subjectBonus : 0) - (mention.adjectival ? adjectivalCost : 0);
}

function isSubject({ deprel }: ParsedToken): boolean {
  return deprel.startsWith('nsubj');
}
