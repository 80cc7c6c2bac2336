import type { Argument, SentenceArguments } from './arguments.ts';
import { isPassive, isRelative } from './verbal-arguments.ts';

/** The arguments of a noun or adjective before coordination is spread; see `SentenceArguments`. */
export function nominalArguments(clause: SentenceArguments, noun: number, depth: number): Argument[] {
  return [...ownArguments(clause, noun), ...phraseBehind(clause, noun), ...fromGovernor(clause, noun, depth)];
}

function ownArguments(clause: SentenceArguments, noun: number): Argument[] {
  const { deprel, head } = clause.token(noun);
  const own = clause.children(noun).flatMap((child): Argument[] => {
    const role = roleOf(clause, child);
    const standsFor =
      deprel === 'acl:relcl' && role === 'subject' && isRelative(clause, child) ? head : child;
    return role === null ? [] : [{ role, token: standsFor }];
  });
  return own.some(({ role }) => role === 'of') ? [...own, ...authors(own)] : own;
}

/** "The group's killing of hostages": beside whom a deed was done to, whoever it belongs to has done it. */
function authors(own: readonly Argument[]): Argument[] {
  return own
    .filter(({ role }) => role === 'possessor' || role === 'compound')
    .map(({ token }) => ({ role: 'author', token }));
}

/**
 * "condemned the attack on the village", where the parse hangs "on the village" on the verb: a phrase right behind an
 * object, or behind what there is, may as well belong to the noun.
 */
function phraseBehind(clause: SentenceArguments, noun: number): Argument[] {
  const { deprel, head } = clause.token(noun);
  if (deprel !== 'obj' && deprel !== 'nsubj') return [];
  const phrase = clause.children(head).find((sibling) => {
    const opens = clause.children(sibling).includes(noun + 1);
    return opens && clause.token(sibling).deprel === 'obl' && clause.token(noun + 1).deprel === 'case';
  });
  if (phrase === undefined) return [];
  return [{ role: clause.preposition(phrase) ?? 'of', token: phrase }];
}

function roleOf(clause: SentenceArguments, child: number): string | null {
  const { deprel } = clause.token(child);
  switch (deprel) {
    case 'nsubj':
    case 'csubj':
    case 'nsubj:pass':
      return 'subject';
    case 'nmod:poss':
      return 'possessor';
    case 'compound':
    case 'nmod:desc':
    case 'nmod:unmarked':
      return 'compound';
    case 'amod':
      return 'adjective';
    case 'appos':
      return 'apposition';
    case 'acl':
    case 'acl:relcl':
    case 'xcomp':
    case 'ccomp':
    case 'advcl':
      return 'clause';
    case 'nmod':
    case 'obl':
    case 'obl:agent':
    case 'advmod':
      return clause.preposition(child) ?? sharedPreposition(clause, child);
    default:
      return null;
  }
}

/** "between the army and the RSF", where the parse hangs both on the noun: the second shares the first one's preposition. */
function sharedPreposition(clause: SentenceArguments, child: number): string | null {
  const { head } = clause.token(child);
  const joined = clause.children(child).some((mark) => clause.token(mark).deprel === 'cc');
  const siblings = clause
    .children(head)
    .filter((other) => other < child && clause.preposition(other) !== null);
  const first = siblings.at(-1);
  if (!joined || first === undefined) return null;
  const preposition = clause.preposition(first);
  return preposition === 'between' ? 'counterpart' : preposition;
}

/** What the words around lend to the noun: the subject of "X is a N", of "X, a N", and of "X carried out N". */
function fromGovernor(clause: SentenceArguments, noun: number, depth: number): Argument[] {
  const outer = clause.measure(noun);
  const { deprel, head } = clause.token(outer);
  if (head < 0) return [];
  const around: Argument[] = [{ role: 'head', token: head }];
  if (deprel === 'amod') return [...around, ...bearers(clause, head)];
  if (deprel === 'appos') return [...around, { role: 'subject', token: head }];
  if (deprel === 'conj') return [...around, ...sharedWithFirst(clause, head, depth)];
  const hasSubject = clause.children(noun).some((child) => clause.token(child).deprel.startsWith('nsubj'));
  const isLoose = clause.token(noun).upos === 'ADJ' && /^(?:parataxis|advmod|ccomp)$/.test(deprel);
  const isPredicate = isLoose && !hasSubject;
  if (isNamedSo(clause, outer)) {
    return [...around, { role: 'subject', token: head }, ...holders(clause, clause.token(head).head, depth)];
  }
  const isPhrase = deprel === 'obl' && clause.preposition(outer) === 'as';
  const isAside = deprel === 'advcl' && (clause.token(noun).upos === 'ADJ' || isMarked(clause, noun));
  if (deprel === 'xcomp' || isAside || isPredicate || isPhrase)
    return [...around, ...complement(clause, head, depth)];
  if (clause.token(head).upos !== 'VERB') return [...around, ...claimants(clause, outer, depth)];
  return [...around, ...fromLightVerb(clause, outer, depth)];
}

/** A noun that is said of something, or what it is called: with a copula, or with "as". A bare noun that the parse takes for a clause is not. */
function isMarked(clause: SentenceArguments, noun: number): boolean {
  return clause.children(noun).some((child) => {
    const { deprel, lemma } = clause.token(child);
    return deprel === 'cop' || lemma === 'as';
  });
}

/** Who bears what an adjective says of a noun that is itself said of something: "the raid is an important step". */
function bearers(clause: SentenceArguments, noun: number): Argument[] {
  const isPredicate = clause.children(noun).some((child) => clause.token(child).deprel === 'cop');
  if (!isPredicate || clause.preposition(noun) !== null) return [];
  const subjects = clause.children(noun).filter((child) => clause.token(child).deprel === 'nsubj');
  return subjects.map((token) => ({ role: 'bearer', token }));
}

/** "described the raid as barbaric", "called the raid a crime", where the parse hangs what it is called on the raid. */
function isNamedSo(clause: SentenceArguments, word: number): boolean {
  const { deprel, head } = clause.token(word);
  if (!deprel.startsWith('nmod') || clause.token(head).deprel !== 'obj') return false;
  const preposition = clause.preposition(word);
  if (preposition !== null) return preposition === 'as';
  const hasArticle = clause.children(word).some((child) => clause.token(child).deprel === 'det');
  return hasArticle && clause.words.naming.has(clause.token(clause.token(head).head).lemma);
}

function sharedWithFirst(clause: SentenceArguments, first: number, depth: number): Argument[] {
  return clause.of(first, depth + 1).filter(({ role }) => role === 'subject' || role === 'possessor');
}

/** "X remains a threat", "X has grown closer to Y", "called X a threat": the complement is said of the subject, or of the object. */
function complement(clause: SentenceArguments, verb: number, depth: number): Argument[] {
  const roles = clause.of(verb, depth + 1);
  const objects = roles.filter(({ role }) => role === 'object');
  const subjects = roles.filter(({ role }) => role === 'subject');
  if (objects.length === 0) return subjects;
  return [
    ...objects.map(({ token }) => ({ role: 'subject', token })),
    ...subjects.map(({ token }) => ({ role: 'holder', token })),
  ];
}

/** "JNIM claimed responsibility for the attack": who claims it has done it. */
function claimants(clause: SentenceArguments, deed: number, depth: number): Argument[] {
  const { head: noun } = clause.token(deed);
  const { lemma, head: verb } = clause.token(noun);
  const isClaimed = clause.words.claimed.has(lemma) && clause.preposition(deed) === 'for';
  if (!isClaimed || verb < 0 || !clause.words.claiming.has(clause.token(verb).lemma)) return [];
  if (!clause.filling(verb, 'object', depth + 1).includes(noun)) return [];
  return clause.filling(verb, 'subject', depth + 1).map((token) => ({ role: 'subject', token }));
}

/** Who holds that something is so: "the envoy" of "the envoy called the raid a crime". */
function holders(clause: SentenceArguments, verb: number, depth: number): Argument[] {
  return clause.filling(verb, 'subject', depth + 1).map((token) => ({ role: 'holder', token }));
}

function fromLightVerb(clause: SentenceArguments, outer: number, depth: number): Argument[] {
  const { deprel, head: verb } = clause.token(outer);
  const preposition = clause.preposition(outer);
  const lexeme = preposition === null ? clause.lexeme(verb) : `${clause.token(verb).lemma} ${preposition}`;
  const isObject = deprel === 'obj' || deprel === 'nsubj:pass' || (deprel === 'obl' && preposition !== null);
  if (!isObject) return [];
  const performing = clause.words.performing.has(lexeme);
  const undergoing = clause.words.undergoing.has(lexeme);
  if (!performing && !undergoing) return [];
  const lent = clause.of(verb, depth + 1).filter(({ token }) => token !== outer);
  const doer = performing ? 'subject' : 'object';
  const surface = isPassive(clause, verb) && deprel === 'obl' ? 'object' : 'subject';
  return lent.flatMap(({ role, token }): Argument[] => {
    if (role === surface) return [{ role: doer, token }];
    return role === 'object' || role === 'clause' || role === 'indirect' ? [] : [{ role, token }];
  });
}
