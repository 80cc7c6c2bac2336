import type { ActorKind } from '../schema/actor.ts';
import type { SentenceArguments } from './arguments.ts';
import { walk } from './path.ts';
import type { Accepts, Path, RoleFrame } from './rule.ts';

/**
 * What a token can fill a role as: a recognised actor (with its kind), a pronoun that may stand for one, or another noun.
 * `known` tells actors that the registry holds,
 * and `isPlace` whether the words name where something is.
 */
export interface Filler {
  readonly as: 'actor' | 'pronoun' | 'noun';
  readonly kind: ActorKind | null;
  readonly known: boolean;
  readonly isPlace: boolean;
}

/** Tells what the token at an index can fill a role as; null where it can fill none. */
export type Fillers = (token: number) => Filler | null;

/** The tokens that fill one role of the predicate at `head`; those that another role has `taken` are left out. */
export function fillRole(
  clause: SentenceArguments,
  head: number,
  role: RoleFrame | null,
  filler: Fillers,
  taken: readonly number[],
): number[] {
  if (!role) return [];
  const filled: number[] = [];
  const answered: Path[] = [];
  for (const path of role.paths) {
    if (answered.some((shorter) => begins(path, shorter))) continue;
    const found = answersOf(clause, head, path, role.accepts, filler, taken);
    if (found.length > 0) answered.push(path);
    filled.push(...found);
  }
  return filled.length > 0 ? [...new Set(filled)] : firstAnswer(clause, head, role, filler, taken);
}

/** The answer of the first of the paths that are asked where the others have none. */
function firstAnswer(
  clause: SentenceArguments,
  head: number,
  { otherwise, accepts }: RoleFrame,
  filler: Fillers,
  taken: readonly number[],
): number[] {
  for (const path of otherwise) {
    const found = answersOf(clause, head, path, accepts, filler, taken);
    if (found.length > 0)
      return path.includes('within')
        ? found.slice(0, 1).map((token) => wholeOf(clause, token, found))
        : found;
  }
  return [];
}

/** "the Sudanese army": where the nearest word only qualifies another that answers too, that one is meant. */
function wholeOf(clause: SentenceArguments, token: number, found: readonly number[]): number {
  const { deprel, head } = clause.token(token);
  return /^(?:amod|compound|nmod:poss)/.test(deprel) && found.includes(head) ? head : token;
}

/** Who stands nearer speaks for who stands behind: "its fighters killed" asks no further than the fighters. */
function begins(path: Path, shorter: Path): boolean {
  return path.length > shorter.length && shorter.every((step, index) => path[index] === step);
}

function answersOf(
  clause: SentenceArguments,
  head: number,
  path: Path,
  accepts: Accepts,
  filler: Fillers,
  taken: readonly number[],
): number[] {
  const isTaken = (token: number) =>
    taken.includes(token) || (path.includes('within') && isBelow(clause, token, taken));
  return walk(clause, head, path).filter(
    (token) => !isTaken(token) && isAccepted(clause, token, accepts, filler),
  );
}

/** "The US Treasury": a word in the phrase of one who acts is no other. */
function isBelow(clause: SentenceArguments, token: number, taken: readonly number[]): boolean {
  let at = clause.token(token).head;
  for (let step = 0; step < 6 && at >= 0; step++) {
    if (taken.includes(at)) return true;
    at = clause.token(at).head;
  }
  return false;
}

function isAccepted(clause: SentenceArguments, token: number, accepts: Accepts, fillers: Fillers): boolean {
  const filler = fillers(token);
  if (filler === null || isQuality(clause, token)) return false;
  const { upos: sort, lemma: word } = clause.token(token);
  const counts = sort === 'NUM' || clause.words.crowds.has(word.toLowerCase());
  if (counts && filler.as === 'noun') return isBareNumber(clause, token, accepts);
  if (accepts === 'party' && filler.as === 'noun')
    return filler.kind === null && isNamedOffice(clause, token, fillers);
  if (accepts === 'party') return isParty(clause, token, filler);
  if (filler.as !== 'noun' || accepts === 'noun') return true;
  const { upos, lemma } = clause.token(token);
  const isNamed = filler.kind !== null || upos === 'PROPN';
  return accepts === 'target' && (isNamed || clause.words.targets.has(lemma.toLowerCase()));
}

/** "Twelve killed in blast", "Thousands marched": of those whom it is done to no more may be told than how many they are. */
function isBareNumber(clause: SentenceArguments, token: number, accepts: Accepts): boolean {
  const isCore = /^(?:nsubj|obj)/.test(clause.token(token).deprel);
  return isCore && (accepts === 'target' || accepts === 'noun');
}

/** "a terrorist attack" names no terrorists. */
function isQuality(clause: SentenceArguments, token: number): boolean {
  const { deprel, lemma, xpos } = clause.token(token);
  const isModifier = deprel === 'amod' || deprel === 'compound';
  return isModifier && !xpos.endsWith('S') && clause.words.qualities.has(lemma.toLowerCase());
}

const parties: ReadonlySet<ActorKind> = new Set([
  ...(['state', 'military', 'police', 'militia', 'rebel', 'terrorist'] as const),
  ...(['igo', 'ngo', 'political'] as const),
]);

/** True for those who act in public affairs: not for a private person, a company or a club. */
function isParty(clause: SentenceArguments, token: number, { as, kind, known }: Filler): boolean {
  if (kind === null || as === 'noun') return false;
  if (parties.has(kind) || known) return true;
  return nameOf(clause, token).some((word) => isOffice(clause, word));
}

/** "the Umma party", "the Iraqi parliament speaker": an office or institution that is no known actor, but has a name or is one's. */
function isNamedOffice(clause: SentenceArguments, token: number, fillers: Fillers): boolean {
  const words = nameOf(clause, token);
  return (
    isOffice(clause, token) &&
    words.some((word) => clause.token(word).upos === 'PROPN' || fillers(word)?.as === 'actor')
  );
}

function isOffice(clause: SentenceArguments, token: number): boolean {
  return clause.words.offices.has(clause.token(token).lemma.toLowerCase());
}

/** The words of a name with its titles, from its head: those that depend on it, and those that depend on these. */
function nameOf(clause: SentenceArguments, head: number): number[] {
  const words = [head];
  for (let next = 0; next < words.length && words.length < 12; next++) {
    words.push(...clause.children(words[next]!).filter((child) => isPartOfName(clause, child)));
  }
  return words;
}

function isPartOfName(clause: SentenceArguments, index: number): boolean {
  return /^(?:compound|flat|appos|nmod|amod)/.test(clause.token(index).deprel);
}
