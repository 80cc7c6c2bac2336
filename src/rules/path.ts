import type { SentenceArguments } from './arguments.ts';
import type { Path, Step } from './rule.ts';

/** The tokens at the end of a path that starts at `predicate`, in the order they are met, without repeats. */
export function walk(clause: SentenceArguments, predicate: number, path: Path): number[] {
  let reached = [predicate];
  for (const step of path) {
    reached = reached.flatMap((token) => follow(clause, token, step));
  }
  return [...new Set(reached)].filter((token) => token !== predicate || path.includes('self'));
}

function follow(clause: SentenceArguments, token: number, step: Step): number[] {
  if (step === 'self') return [token];
  if (step === 'within') return within(clause, token);
  if (step === 'deed') return deeds(clause, token);
  if (step === 'moment') return clause.filling(token, 'clause').filter((child) => isMoment(clause, child));
  if (step !== 'complement' && step !== 'infinitive') return clause.filling(token, step);
  const complements = complementsOf(clause, token);
  return step === 'complement' ? complements : complements.filter((child) => isInfinitive(clause, child));
}

/** The complements; where one only says that a thing begins or goes on ("vowed to keep hitting ships"), that thing too. */
function complementsOf(clause: SentenceArguments, token: number): number[] {
  const own = clause.filling(token, 'clause').filter((child) => isComplement(clause, child));
  const further = own
    .filter((child) => clause.words.aspectual.has(clause.token(child).lemma))
    .flatMap((child) => clause.filling(child, 'clause'))
    .filter((child) => isComplement(clause, child));
  return [...own, ...further];
}

/** "killed in a raid by rebels": the act of violence in which it happened. */
function deeds(clause: SentenceArguments, token: number): number[] {
  return ['in', 'during', 'amid']
    .flatMap((preposition) => clause.filling(token, preposition))
    .filter((noun) => clause.words.deeds.has(clause.token(noun).lemma));
}

/** "killed when rebels attacked their lorry": a clause that says at what deed of somebody it happened. */
function isMoment(clause: SentenceArguments, index: number): boolean {
  const opening = clause.children(index).find((child) => child < index);
  const isWhen = opening !== undefined && clause.words.moments.has(clause.token(opening).text.toLowerCase());
  return isWhen && clause.words.striking.has(clause.token(index).lemma);
}

/** A clause that says what is agreed, refused or demanded, and not when or why. */
function isComplement(clause: SentenceArguments, index: number): boolean {
  const { deprel } = clause.token(index);
  return /^(?:xcomp|ccomp|acl|csubj)/.test(deprel) || (deprel === 'advcl' && isInfinitive(clause, index));
}

function isInfinitive(clause: SentenceArguments, index: number): boolean {
  const marks = clause.children(index).filter((child) => clause.token(child).deprel === 'mark');
  return clause.token(index).xpos === 'VB' && marks.some((mark) => clause.token(mark).lemma === 'to');
}

/** Relations that lead out of what a predicate says into what is said beside it. */
const aside = /^(?:parataxis|conj|discourse|vocative|punct|appos)/;

/** Every word below a predicate, the nearest to it first. */
function within(clause: SentenceArguments, predicate: number): number[] {
  const found = clause.children(predicate).filter((child) => !aside.test(clause.token(child).deprel));
  for (let next = 0; next < found.length; next++) found.push(...clause.children(found[next]!));
  return found.sort((one, other) => Math.abs(one - predicate) - Math.abs(other - predicate));
}
