import type { SentenceArguments } from './arguments.ts';

/**
 * "searched the houses raided": a participle behind a noun, parsed as a clause that says of the houses that they raided. It
 * is one where the clause is no more than its subject and a past tense right behind it. The noun; null where it is none.
 */
export function nounOfReducedRelative(clause: SentenceArguments, verb: number): number | null {
  const { deprel, xpos } = clause.token(verb);
  const [noun, ...others] = clause.children(verb).filter((child) => clause.token(child).upos !== 'PUNCT');
  if (deprel !== 'ccomp' || !/^VB[DN]$/.test(xpos) || noun !== verb - 1 || others.length > 0) return null;
  return clause.token(noun).deprel === 'nsubj' && clause.token(noun).upos === 'NOUN' ? noun : null;
}

/** "laid down arms", "handed over two hostages", where the parse takes the verb's particle for a preposition. */
export function isBehindParticle(clause: SentenceArguments, child: number): boolean {
  const mark = clause.children(child).find((other) => clause.token(other).deprel === 'case');
  return (
    mark !== undefined && mark === clause.token(child).head + 1 && /^R[BP]$/.test(clause.token(mark).xpos)
  );
}

/** "killed about thirty fighters", where the parse takes the adverb of a number for a preposition. */
export function isRoughlyCounted(clause: SentenceArguments, child: number): boolean {
  const mark = clause.children(child).find((other) => clause.token(other).deprel === 'case');
  if (mark === undefined || mark !== clause.token(child).head + 1) return false;
  const isRough = clause.words.roughly.has(clause.token(mark).text);
  return isRough && clause.token(mark + 1).deprel === 'nummod' && clause.token(mark + 1).head === child;
}

/** "claimed responsibility", where the parse gives a verb a second subject behind it: nothing but an object stands there. */
export function isObjectAsSubject(clause: SentenceArguments, child: number): boolean {
  const { deprel, head, upos } = clause.token(child);
  if (deprel !== 'nsubj' || child < head || !/^(?:NOUN|PROPN)$/.test(upos)) return false;
  const siblings = clause.children(head).map((other) => ({ other, deprel: clause.token(other).deprel }));
  const isBefore = siblings.some(({ other, deprel }) => other < head && deprel === 'nsubj');
  return isBefore && !siblings.some(({ deprel }) => deprel === 'obj');
}

/** "No fewer than 30 villagers were taken": an adverbial that no preposition makes one, before a verb without a subject. */
export function isSubjectAsAdverbial(clause: SentenceArguments, child: number): boolean {
  const { deprel, head, upos } = clause.token(child);
  if (deprel !== 'obl' || child > head || !/^(?:NOUN|PROPN)$/.test(upos)) return false;
  return clause.preposition(child) === null && !isReduced(clause, head) && !hasSubject(clause, head);
}

/** "On 12 April, eleven rebels surrendered": the subject, where the parse lists it with the time or place before it. */
export function subjectsInLists(clause: SentenceArguments, verb: number): number[] {
  if (isReduced(clause, verb) || !/^VB[DNZP]$/.test(finiteTag(clause, verb)) || hasSubject(clause, verb))
    return [];
  const adverbials = clause
    .children(verb)
    .filter(
      (child) => child < verb && clause.token(child).deprel === 'obl' && clause.preposition(child) !== null,
    );
  return adverbials.flatMap((adverbial) =>
    clause.children(adverbial).filter((child) => {
      const { deprel, upos } = clause.token(child);
      const isJoined = clause.children(child).some((other) => clause.token(other).deprel === 'cc');
      return deprel === 'conj' && !isJoined && /^(?:NOUN|PROPN)$/.test(upos);
    }),
  );
}

/** "the soldiers killed": a participle behind its noun that is tagged as a past tense, of a verb that cannot be without an object. */
export function isParticipleAsPast(clause: SentenceArguments, verb: number): boolean {
  const { deprel, xpos, lemma } = clause.token(verb);
  if (deprel !== 'acl' || xpos !== 'VBD' || !clause.words.transitive.has(lemma)) return false;
  return !clause.children(verb).some((child) => /^(?:obj|nsubj|aux)/.test(clause.token(child).deprel));
}

/** "Shells wounded four, the mayor wrote", where the parse makes of what is told an adverbial of the telling: the mayor did not do it. */
export function isToldBeforeTeller(clause: SentenceArguments, verb: number): boolean {
  const { deprel, head, xpos } = clause.token(verb);
  if (deprel !== 'advcl' || !/^VB[DZP]$/.test(xpos) || head < verb) return false;
  const isOpened = clause
    .children(verb)
    .some((child) => clause.token(child).deprel === 'mark' || clause.token(child).xpos === 'WRB');
  const teller = clause.children(head).find((child) => clause.token(child).deprel.startsWith('nsubj'));
  return !isOpened && teller !== undefined && teller > verb;
}

/** A participle or clause that belongs to a noun, which is its subject or object already. */
function isReduced(clause: SentenceArguments, verb: number): boolean {
  return /^(?:acl|amod)/.test(clause.token(verb).deprel);
}

/** "hurt in what appears to be a raid": the pronoun is what appears, and not who is hurt. */
export function isAboutWhat(clause: SentenceArguments, verb: number): boolean {
  return clause.children(verb).some((child) => {
    const { lemma, deprel } = clause.token(child);
    return child < verb && lemma === 'what' && /^(?:obl|nsubj)/.test(deprel);
  });
}

function hasSubject(clause: SentenceArguments, verb: number): boolean {
  return clause.children(verb).some((child) => /^[nc]subj/.test(clause.token(child).deprel));
}

/** The tag of the verb, or of its first auxiliary. */
function finiteTag(clause: SentenceArguments, verb: number): string {
  const auxiliary = clause.children(verb).find((child) => clause.token(child).deprel.startsWith('aux'));
  return clause.token(auxiliary ?? verb).xpos;
}
