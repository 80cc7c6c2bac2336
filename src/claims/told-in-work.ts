import type { SentenceArguments } from '../rules/arguments.ts';
import type { GroundWords } from './ground-words.ts';

/** Governors are followed at most this far. */
const furthest = 8;

/**
 * True where what a trigger tells happens in a film, a novel, a game: one of these stands with "in" beside it or beside
 * what governs it ("in the film, a sniper kills"), or is the subject of a verb of telling above it ("the series follows
 * soldiers who are ambushed"), or is about it ("a drama about the siege").
 */
export function isToldInWork(trigger: number, clause: SentenceArguments, words: GroundWords): boolean {
  let at = trigger;
  for (let step = 0; step < furthest && at >= 0; step++) {
    if (clause.children(at).some((child) => isSetting(clause, child, words))) return true;
    if (isMatterOfWork(clause, at, words)) return true;
    at = clause.token(at).head;
    if (at >= 0 && isTeller(clause, at, words)) return true;
  }
  return false;
}

function isSetting(clause: SentenceArguments, child: number, words: GroundWords): boolean {
  return (
    clause.token(child).deprel === 'obl' && clause.preposition(child) === 'in' && isWork(clause, child, words)
  );
}

/** "a drama about the siege" */
function isMatterOfWork(clause: SentenceArguments, noun: number, words: GroundWords): boolean {
  const { deprel, head } = clause.token(noun);
  if (deprel !== 'nmod' || !isWork(clause, head, words)) return false;
  return /^(?:about|on)$/.test(clause.preposition(noun) ?? '');
}

function isTeller(clause: SentenceArguments, verb: number, words: GroundWords): boolean {
  if (!words.workVerbs.has(clause.token(verb).lemma)) return false;
  const { deprel, head } = clause.token(verb);
  if (deprel.startsWith('acl') && isWork(clause, head, words)) return true;
  return clause
    .children(verb)
    .some((child) => clause.token(child).deprel.startsWith('nsubj') && isWork(clause, child, words));
}

/** "The series", but not "a series of raids". */
function isWork(clause: SentenceArguments, noun: number, { works }: GroundWords): boolean {
  if (!works.has(clause.token(noun).lemma.toLowerCase())) return false;
  return !clause
    .children(noun)
    .some((child) => clause.preposition(child) === 'of' && clause.token(child).upos !== 'PROPN');
}
