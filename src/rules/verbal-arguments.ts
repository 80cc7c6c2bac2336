import type { Argument, SentenceArguments } from './arguments.ts';
import {
  isAboutWhat,
  isBehindParticle,
  isObjectAsSubject,
  isParticipleAsPast,
  isRoughlyCounted,
  isSubjectAsAdverbial,
  isToldBeforeTeller,
  nounOfReducedRelative,
  subjectsInLists,
} from './misparsed.ts';

const relativeTags = new Set(['WDT', 'WP', 'WP$']);

/** The arguments of a verb before coordination is spread; see `SentenceArguments`. */
export function verbalArguments(clause: SentenceArguments, verb: number, depth: number): Argument[] {
  const own = ownArguments(clause, verb);
  const { deprel } = clause.token(verb);
  if (deprel === 'cop') return [...own, ...fromPredicate(clause, verb)];
  if (deprel === 'acl' && isContent(clause, verb)) return own;
  if (deprel.startsWith('acl')) return fromRelativeClause(clause, verb, own);
  if (deprel === 'amod') return fromAttributiveParticiple(clause, verb, own);
  return [...own, ...understood(clause, verb, own, depth)];
}

/** A verb that the parse takes for a copula ("vetoed a resolution"): the predicate is its object, with that one's subject. */
function fromPredicate(clause: SentenceArguments, verb: number): Argument[] {
  const { head } = clause.token(verb);
  const subjects = clause.children(head).filter((child) => clause.token(child).deprel === 'nsubj');
  return [...subjects.map((token) => ({ role: 'subject', token })), { role: 'object', token: head }];
}

/** True where the verb's surface subject is its logical object. A subject parsed as passive beside an object is a misparse. */
export function isPassive(clause: SentenceArguments, verb: number): boolean {
  const children = clause.children(verb).map((child) => clause.token(child));
  const relations = children.map(({ deprel }) => deprel);
  if (relations.includes('aux:pass') || isHeadlinePassive(clause, verb)) return true;
  if (children.some(({ deprel, lemma }) => deprel === 'aux' && lemma === 'have')) return false;
  return (
    /^(?:nsubj|csubj):pass$/.test(relations.find((relation) => relation.endsWith(':pass')) ?? '') &&
    !relations.includes('obj') &&
    !clause.words.intransitive.has(clause.token(verb).lemma)
  );
}

/** "Seven fighters killed in blasts": a verb that cannot be without an object has its subject for one. */
function isHeadlinePassive(clause: SentenceArguments, verb: number): boolean {
  const { lemma, xpos } = clause.token(verb);
  if (!clause.words.transitive.has(lemma) || !/^VB[DN]$/.test(xpos)) return false;
  const relations = clause.children(verb).map((child) => clause.token(child).deprel);
  return (
    relations.includes('nsubj') &&
    !relations.some((relation) => /^(?:obj|aux|ccomp|xcomp|conj)/.test(relation))
  );
}

function ownArguments(clause: SentenceArguments, verb: number): Argument[] {
  const { xpos, deprel } = clause.token(verb);
  const isBare = !clause.children(verb).some((child) => clause.token(child).deprel.startsWith('aux'));
  const reduced = xpos === 'VBN' && isBare && (deprel === 'acl' || deprel === 'amod');
  const passive = isPassive(clause, verb) || reduced || isParticipleAsPast(clause, verb);
  const listed = subjectsInLists(clause, verb).map((token) => ({
    role: passive ? 'object' : 'subject',
    token,
  }));
  const found = clause.children(verb).flatMap((child): Argument[] => {
    const role = roleOf(clause, child, passive);
    const noun = role === 'clause' ? nounOfReducedRelative(clause, child) : null;
    if (noun !== null) return [{ role: 'object', token: noun }];
    return role === null ? [] : [{ role, token: child }];
  });
  return [...listed, ...found];
}

/** "telephoned the president": nothing else is given or said, so that this is the object. */
function isOnlyObject(clause: SentenceArguments, child: number): boolean {
  const siblings = clause.children(clause.token(child).head);
  return !siblings.some((other) => /^(?:obj|xcomp|ccomp)$/.test(clause.token(other).deprel));
}

function roleOf(clause: SentenceArguments, child: number, passive: boolean): string | null {
  const { deprel } = clause.token(child);
  switch (deprel) {
    case 'nsubj':
      return passive || isObjectAsSubject(clause, child) ? 'object' : 'subject';
    case 'csubj':
      return passive ? 'object' : 'subject';
    case 'nsubj:pass':
      return passive ? 'object' : 'subject';
    case 'obj':
      return 'object';
    case 'iobj':
      return isOnlyObject(clause, child) ? 'object' : 'indirect';
    case 'obl:agent':
      return 'subject';
    case 'xcomp':
    case 'ccomp':
    case 'advcl':
      return 'clause';
    case 'obl':
    case 'nmod':
    case 'advmod': {
      if (isBehindParticle(clause, child) || isRoughlyCounted(clause, child)) return 'object';
      if (isSubjectAsAdverbial(clause, child)) return passive ? 'object' : 'subject';
      const preposition = clause.preposition(child);
      return preposition === 'by' && passive ? 'subject' : preposition;
    }
    default:
      return null;
  }
}

/** A relative clause or participle after a noun: its gap is the noun. */
function fromRelativeClause(clause: SentenceArguments, verb: number, own: Argument[]): Argument[] {
  const noun = clause.token(verb).head;
  const pronoun = own.find(({ token }) => isRelative(clause, token));
  const others = own.filter((argument) => argument !== pronoun);
  if (pronoun && others.some(({ role }) => role === pronoun.role)) return others;
  if (pronoun) return own.map((argument) => (argument === pronoun ? { ...argument, token: noun } : argument));
  if (clause.words.intentions.has(clause.token(noun).lemma)) return [...own, ...whoIntends(clause, noun)];
  const role = gap(clause, verb, own);
  return [...own, { role, token: role === 'subject' ? actingNoun(clause, verb, noun) : noun }];
}

/** "an inquiry into police firing at the mine": what an account tells of is done by the noun before the participle. */
function actingNoun(clause: SentenceArguments, verb: number, noun: number): number {
  if (!clause.words.accounts.has(clause.token(noun).lemma)) return noun;
  return clause.children(noun).find((child) => child === verb - 1 && isNominal(clause, child)) ?? noun;
}

function isNominal(clause: SentenceArguments, index: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(clause.token(index).upos);
}

/** "Turkey has plans to attack", "its plan of attacking", "the US decision to leave": the plan's owner does what is planned. */
function whoIntends(clause: SentenceArguments, noun: number): Argument[] {
  const owners = clause
    .of(noun, 1)
    .filter(({ role }) => role === 'possessor' || role === 'compound' || role === 'adjective');
  const { deprel, head } = clause.token(noun);
  const holders = deprel === 'obj' ? clause.filling(head, 'subject', 1) : [];
  return [...owners.map(({ token }) => token), ...holders].map((token) => ({ role: 'subject', token }));
}

/** "no sign that the rebels had left": the clause is whole, and lacks nothing that its noun could be. */
function isContent(clause: SentenceArguments, verb: number): boolean {
  const children = clause.children(verb).map((child) => clause.token(child));
  return (
    children.some(({ deprel, lemma }) => deprel === 'mark' && lemma === 'that') &&
    children.some(({ deprel }) => deprel.startsWith('nsubj'))
  );
}

function gap(clause: SentenceArguments, verb: number, own: readonly Argument[]): string {
  const { xpos, deprel } = clause.token(verb);
  const isDone =
    isParticipleAsPast(clause, verb) ||
    (xpos === 'VBN' && !clause.words.intransitive.has(clause.token(verb).lemma));
  if (deprel === 'acl') return isDone ? 'object' : 'subject';
  return own.some(({ role }) => role === 'subject') ? 'object' : 'subject';
}

/** True for "which", "who", "that". */
export function isRelative(clause: SentenceArguments, index: number): boolean {
  const { xpos, lemma } = clause.token(index);
  return relativeTags.has(xpos) || lemma === 'that';
}

/** "US-backed militia", "attacking troops": the noun is object or subject, what is hyphened on is the subject. */
function fromAttributiveParticiple(clause: SentenceArguments, verb: number, own: Argument[]): Argument[] {
  const { xpos, head } = clause.token(verb);
  const hyphened = hyphenedOn(clause, verb);
  if (xpos === 'VBG') {
    const object = hyphened ?? (followsDeterminer(clause, verb, head) ? null : head);
    const done: Argument[] = object === null ? [] : [{ role: 'object', token: object }];
    return [...own, { role: 'subject', token: head }, ...done];
  }
  const subject: Argument[] = hyphened === null ? [] : [{ role: 'subject', token: hyphened }];
  return [...own, { role: 'object', token: head }, ...subject];
}

/** "the attacking troops" attack; "includes attacking troops" may be read either way. */
function followsDeterminer(clause: SentenceArguments, verb: number, noun: number): boolean {
  return clause.children(noun).some((child) => child < verb && clause.token(child).deprel === 'det');
}

/** The word before the hyphen of "US-backed", where there is one. */
function hyphenedOn(clause: SentenceArguments, verb: number): number | null {
  const hyphen = clause.sentence.tokens[verb - 1];
  const joined = verb >= 2 && hyphen !== undefined && /^[-‐‑–]$/u.test(hyphen.text);
  if (joined) return verb - 2;
  const modifier = clause
    .children(verb)
    .find((child) => child < verb && /^(?:obl|compound|nsubj|nmod)/.test(clause.token(child).deprel));
  return modifier ?? null;
}

/** Subjects and objects that a verb shares with the one that governs it. */
function understood(
  clause: SentenceArguments,
  verb: number,
  own: readonly Argument[],
  depth: number,
): Argument[] {
  const { deprel, head } = clause.token(verb);
  const shared: Argument[] = [];
  const passive = isPassive(clause, verb);
  const surface = passive ? 'object' : 'subject';
  const hasOther = isToldBeforeTeller(clause, verb) || isAboutWhat(clause, verb);
  const lacks = !own.some(({ role }) => role === surface) && !hasOther;
  if (lacks && head >= 0 && !isQuotedCommand(clause, verb)) {
    const subjects = isClauseOfNouns(clause, verb) ? [head] : controllers(clause, deprel, head, depth);
    shared.push(...subjects.map((token) => ({ role: surface, token })));
  }
  if (!own.some(({ role }) => role === 'object') && !passive) {
    shared.push(...sharedObjects(clause, verb));
  }
  return shared;
}

/** "Defeat the rebels, he said": who says a bare verb does not do it. */
function isQuotedCommand(clause: SentenceArguments, verb: number): boolean {
  const { deprel, xpos } = clause.token(verb);
  const marks = clause.children(verb).filter((child) => /^(?:mark|aux)/.test(clause.token(child).deprel));
  return deprel === 'ccomp' && xpos === 'VB' && marks.length === 0;
}

/** "Iceland and Palau signed a treaty", where the parse joins the verb to the nouns: these are its subject. */
function isClauseOfNouns(clause: SentenceArguments, verb: number): boolean {
  const { deprel, head, xpos } = clause.token(verb);
  const governor = clause.token(head);
  const isNoun = governor.upos === 'PROPN' || governor.upos === 'NOUN';
  return deprel === 'conj' && isNoun && governor.head < 0 && /^VB[DZP]$/.test(xpos);
}

function controllers(clause: SentenceArguments, deprel: string, governor: number, depth: number): number[] {
  const roles = clause.of(governor, depth + 1);
  const subjects = roles.filter(({ role }) => role === 'subject').map(({ token }) => token);
  const given = roles.filter(({ role }) => role === 'indirect');
  const objects = (given.length > 0 ? given : roles.filter(({ role }) => role === 'object'))
    .map(({ token }) => token)
    .filter((token) => !clause.words.intentions.has(clause.token(token).lemma));
  const turned = isPassive(clause, governor) ? objects : subjects;
  const { upos, head, lemma } = clause.token(governor);
  if (deprel === 'conj' && upos !== 'VERB' && subjects.length === 0 && head >= 0 && depth < 4) {
    return controllers(clause, 'conj', head, depth + 1);
  }
  if (deprel === 'advcl' || deprel === 'xcomp') {
    const called = roles.filter(({ role }) => /^(?:on|upon|for)$/.test(role)).map(({ token }) => token);
    const controlling = objects.length > 0 ? objects : called;
    if (clause.words.objectControl.has(lemma) && controlling.length > 0) return controlling;
  }
  if (deprel === 'conj' || deprel === 'advcl') return turned;
  if (deprel !== 'xcomp' && deprel !== 'ccomp') return [];
  return objects.length > 0 && !clause.words.subjectControl.has(lemma) ? objects : turned;
}

/** "moved and drew down the forces": the first of two coordinated verbs takes the second's object. */
function sharedObjects(clause: SentenceArguments, verb: number): Argument[] {
  const partner = clause.children(verb).find((child) => clause.token(child).deprel === 'conj');
  if (partner === undefined || clause.token(partner).upos !== 'VERB') return [];
  return clause
    .children(partner)
    .filter((child) => clause.token(child).deprel === 'obj')
    .map((token) => ({ role: 'object', token }));
}
