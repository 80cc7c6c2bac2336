import { isPassive } from '../rules/verbal-arguments.ts';
import type { StatusForm } from './status-form.ts';
import type { Effect } from './status-words.ts';

/**
 * How a clause or phrase hangs on its governor: the governor speaks of it (`complement`), it is told together with the
 * governor and shares its standing (`circumstance`), it says what for (`purpose`), it is read as the verb of the noun it
 * stands before (`through`), it shares a place with another (`coordinate`), or it stands by itself (`aside`).
 */
export type Link = 'complement' | 'circumstance' | 'purpose' | 'through' | 'coordinate' | 'aside';

/** The effects that a governor's meaning has; empty where it is in no list. */
function meaningOf(form: StatusForm, governor: number, governed?: number): readonly Effect[] {
  const { clause, words } = form;
  const lemma = clause.token(governor).lemma.toLowerCase();
  const marks = governed === undefined ? [] : form.dependents(governed, 'mark', 'case');
  const withMark = marks.map((mark) => words.governors.get(`${lemma} ${form.text(mark)}`));
  return (
    withMark.find((effects) => effects !== undefined) ??
    words.governors.get(`${clause.preposition(governor)} ${lemma}`) ??
    words.governors.get(clause.lexeme(governor)) ??
    words.governors.get(lemma) ??
    (isEnded(form, governor, governed) ? ['denied'] : [])
  );
}

/** "agreed to end the attacks": what the verb has for its object is to be no more. */
function isEnded({ clause, words }: StatusForm, governor: number, governed?: number): boolean {
  if (governed === undefined || !words.ending.has(clause.token(governor).lemma)) return false;
  return clause.token(governor).upos === 'VERB' && clause.token(governed).deprel === 'obj';
}

/** True where the lexicon knows the governor as one that speaks of its complements. */
function speaks(form: StatusForm, governor: number): boolean {
  const { lemma } = form.clause.token(governor);
  const { confirming, evidence } = form.words;
  return meaningOf(form, governor).length > 0 || confirming.has(lemma) || evidence.has(lemma);
}

/**
 * What speaks of the word at `at`: its governor, or where the parse may have it otherwise the noun that stands right
 * before its preposition ("repeated calls for a truce"), or the verb whose object it is hung on ("accused them of
 * killing", "forced them to leave").
 */
export function governorOf(form: StatusForm, at: number): number {
  const { clause } = form;
  const { deprel, head } = clause.token(at);
  if (deprel === 'obl') {
    const before = Math.min(at, ...form.dependents(at, 'case', 'det', 'amod')) - 1;
    const isObject =
      before > head && clause.token(before).deprel === 'obj' && clause.token(before).head === head;
    return isObject && speaks(form, before) ? before : head;
  }
  const isThat = deprel === 'advcl' && form.dependents(at, 'mark').some((mark) => form.text(mark) === 'that');
  if ((deprel === 'ccomp' || isThat) && !speaks(form, head)) {
    const subject = form.dependents(head, 'nsubj')[0];
    const grows =
      subject !== undefined && subject < head && at > head && meaningOf(form, subject).includes('possible');
    return grows ? subject : head;
  }
  const isHung = deprel === 'nmod' || (deprel === 'acl' && form.isInfinitive(at));
  if (!isHung || head < 0 || speaks(form, head) || clause.token(head).deprel !== 'obj') return head;
  const verb = clause.token(head).head;
  const controls = speaks(form, verb) || form.words.implicative.has(clause.token(verb).lemma);
  return controls && (deprel === 'acl' || isParticipial(form, at)) ? verb : head;
}

/** A noun whose participle may be a verb with this noun as object: "killing civilians". */
function isParticipial(form: StatusForm, noun: number): boolean {
  return form.dependents(noun, 'amod').some((child) => isLoneParticiple(form, child));
}

function isLoneParticiple(form: StatusForm, at: number): boolean {
  const { clause } = form;
  const { xpos, head, deprel } = clause.token(at);
  const isFirst = form.dependents(head, 'det', 'amod', 'compound', 'nmod:poss').every((child) => child >= at);
  return deprel === 'amod' && /^VB[GN]$/.test(xpos) && head === at + 1 && isFirst;
}

/** How the word at `at` hangs on its governor. */
export function linkOf(form: StatusForm, at: number): Link {
  const { deprel } = form.clause.token(at);
  const head = governorOf(form, at);
  const lemma = form.clause.token(head).lemma;
  if (form.marks(at).includes('possible')) return 'aside';
  switch (deprel.split(':')[0]) {
    case 'conj':
      return isFiniteBesideInfinitive(form, at) ? 'aside' : 'coordinate';
    case 'xcomp':
      return linkOfInfinitive(form, at);
    case 'ccomp':
      if (form.isWhClause(at) || isBeforeOwnAccount(form, at, head)) return 'aside';
      return form.words.factive.has(lemma) ? 'aside' : 'complement';
    case 'csubj':
      return form.words.factive.has(lemma) ? 'aside' : 'complement';
    case 'acl':
      return linkOfAttribute(form, at);
    case 'advcl':
      return linkOfAdverbial(form, at);
    case 'nsubj':
      return linkOfSubject(form, at);
    case 'obj':
    case 'iobj':
      if (form.words.factive.has(lemma)) return 'aside';
      if (form.words.carrying.has(lemma)) return 'circumstance';
      return meaningOf(form, head, at).length > 0 || speaks(form, head) ? 'complement' : 'circumstance';
    case 'obl':
    case 'nmod':
      return linkOfPhrase(form, at);
    case 'compound':
      return speaks(form, head) ? 'complement' : 'aside';
    case 'amod':
      return isLoneParticiple(form, at) ? 'through' : 'aside';
    default:
      return 'aside';
  }
}

/** "Chad accuses Mali of fraud, a charge Mali denies", where the parse makes the denial govern what stands before: what is denied is the charge. */
function isBeforeOwnAccount(form: StatusForm, at: number, governor: number): boolean {
  const subjects = form.dependents(governor, 'nsubj').filter((subject) => subject > at && subject < governor);
  return subjects.length > 1;
}

/** "came to commit crimes and have slaughtered villagers": a finite verb shares nothing with the infinitive it is hung on. */
function isFiniteBesideInfinitive(form: StatusForm, at: number): boolean {
  const { clause } = form;
  const { head, xpos } = clause.token(at);
  if (!form.isInfinitive(head) || form.isInfinitive(at)) return false;
  const finite = form.auxiliaries(at).some((child) => /^VB[DZP]$/.test(clause.token(child).xpos));
  return finite || /^VB[DZ]$/.test(xpos);
}

function linkOfInfinitive(form: StatusForm, at: number): Link {
  const { clause, words } = form;
  const { head } = clause.token(at);
  const { lemma } = clause.token(head);
  if (words.factive.has(lemma)) return 'aside';
  const known = speaks(form, head) || words.implicative.has(lemma);
  const isDone = form.dependents(head, 'obj').length > 0 || isSentOut(form, at);
  return !known && form.isInfinitive(at) && isDone ? 'purpose' : 'complement';
}

/** "were deployed to secure the area": what is done to them has a purpose. */
function isSentOut(form: StatusForm, at: number): boolean {
  const { head } = form.clause.token(at);
  return (
    isPassive(form.clause, head) &&
    !form.isPerfect(at) &&
    !form.words.having.has(form.clause.token(head).lemma)
  );
}

function linkOfAttribute(form: StatusForm, at: number): Link {
  const { deprel, xpos } = form.clause.token(at);
  const head = governorOf(form, at);
  if (deprel === 'acl:relcl') return speaks(form, head) && isContent(form, at) ? 'complement' : 'aside';
  if (form.isInfinitive(at)) {
    const known = speaks(form, head) || form.words.implicative.has(form.clause.token(head).lemma);
    return known ? 'complement' : 'purpose';
  }
  const marked = form.dependents(at, 'mark', 'case').length > 0;
  if (xpos === 'VBN' && form.auxiliaries(at).length === 0) return 'aside';
  return marked || speaks(form, head) ? 'complement' : 'aside';
}

/** "reports that soldiers had killed civilians" tells the content, though parsed as a relative clause: nothing is missing in it. */
function isContent(form: StatusForm, at: number): boolean {
  const that = form.clause.children(at).find((child) => form.text(child) === 'that');
  if (that === undefined) return false;
  if (form.clause.token(that).deprel === 'mark') return true;
  const others = (relation: string) => form.dependents(at, relation).some((child) => child !== that);
  return others('nsubj') && (others('obj') || others('obl'));
}

function linkOfAdverbial(form: StatusForm, at: number): Link {
  const { clause, words } = form;
  const { xpos } = clause.token(at);
  const head = governorOf(form, at);
  if (form.isInfinitive(at)) {
    const known = speaks(form, head) || words.implicative.has(clause.token(head).lemma);
    return known && !isPurposeOfDenial(form, at, head) ? 'complement' : 'purpose';
  }
  const marks = form.dependents(at, 'mark', 'case').map((child) => form.text(child));
  if (xpos === 'VBG' && form.auxiliaries(at).length === 0) {
    const governs = marks.some((mark) => words.complementPrepositions.has(mark));
    const follows = marks.length === 0 && at > head && clause.sentence.tokens[at - 1]!.upos !== 'PUNCT';
    const known = speaks(form, head) && !words.factive.has(clause.token(head).lemma);
    if ((governs || follows) && known) return 'complement';
    const together = marks.every((mark) => words.circumstances.has(mark));
    return together ? 'circumstance' : 'aside';
  }
  if (marks.includes('that') && speaks(form, head)) return 'complement';
  return form.isPresent(at) && form.marks(at).length === 0 && form.modals(head).length > 0
    ? 'circumstance'
    : 'aside';
}

/** "blocked a road to protest": what stops a thing, with that thing for its object, is done for the purpose. */
function isPurposeOfDenial(form: StatusForm, at: number, governor: number): boolean {
  const { clause, words } = form;
  const denies = meaningOf(form, governor).includes('denied');
  const hasObject = form.dependents(governor, 'obj').length > 0;
  return denies && hasObject && at > governor && !words.denyingInfinitive.has(clause.token(governor).lemma);
}

function linkOfSubject(form: StatusForm, at: number): Link {
  const { clause } = form;
  const { deprel, head } = clause.token(at);
  if (deprel === 'nsubj:pass') return speaks(form, head) ? 'complement' : 'aside';
  const saysMore = form.dependents(head, 'obj', 'xcomp', 'ccomp').length > 0;
  if (speaks(form, head) && !saysMore) return 'complement';
  const indefinite = form.dependents(at, 'det').some((child) => form.words.indefinite.has(form.text(child)));
  return indefinite && !form.isPerfect(head) ? 'circumstance' : 'aside';
}

function linkOfPhrase(form: StatusForm, at: number): Link {
  const { clause, words } = form;
  const { deprel } = clause.token(at);
  const head = governorOf(form, at);
  const preposition = clause.preposition(at) ?? '';
  const { lemma } = clause.token(head);
  if (words.factive.has(lemma)) return 'aside';
  if (words.complementPrepositions.has(preposition) && speaks(form, head)) return 'complement';
  if (preposition === 'on' && words.sending.has(lemma)) return 'circumstance';
  if (deprel.startsWith('nmod')) return clause.words.quantities.has(lemma) ? 'circumstance' : 'aside';
  return words.circumstances.has(preposition) ? 'circumstance' : 'aside';
}

/** What the governor of `at` makes of it. */
export function effectsOfGovernor(form: StatusForm, at: number, link: Link): Effect[] {
  const { clause, words } = form;
  const { deprel } = clause.token(at);
  const head = governorOf(form, at);
  if (link === 'through') return [];
  const modals = deprel.startsWith('ccomp') || deprel.startsWith('acl') ? [] : form.modals(head);
  if (link === 'purpose') return words.implicative.has(clause.token(head).lemma) ? [] : ['planned'];
  const negated = form.isNegated(head);
  if (link === 'circumstance') {
    const { lemma } = clause.token(head);
    const passes = words.having.has(lemma) || words.sending.has(lemma) || deprel.startsWith('advcl');
    return negated && passes ? [...modals, 'denied'] : modals;
  }
  return effectsOfComplement(form, at, negated, modals);
}

/** "insisted that it had not attacked", "told them it attacked", "told them it would arm guards": of what lies behind, or is said to come, none of these is a wish or a plan. */
function isToldAsFact(form: StatusForm, at: number, governor: number): boolean {
  const { clause, words } = form;
  if (clause.token(at).deprel !== 'ccomp') return false;
  if (!form.isPast(at))
    return (
      words.telling.has(clause.token(governor).lemma) &&
      (form.isProgressive(at) || form.modals(at).length > 0)
    );
  const looksAhead = meaningOf(form, governor).every((effect) =>
    /^(?:planned|demanded|predicted)$/.test(effect),
  );
  return looksAhead || words.foretelling.has(clause.token(governor).lemma);
}

function effectsOfComplement(form: StatusForm, at: number, negated: boolean, modals: Effect[]): Effect[] {
  const { clause, words } = form;
  const { deprel } = clause.token(at);
  const head = governorOf(form, at);
  const { lemma } = clause.token(head);
  const meaning = isToldAsFact(form, at, head) ? [] : meaningOf(form, head, at);
  if (meaning.includes('denied')) {
    const rest = meaning.filter((effect) => effect !== 'denied');
    return negated ? rest : [...modals, ...rest, 'denied'];
  }
  if (meaning.length > 0) {
    const own = [...modals, ...meaning];
    return negated ? [...own.filter((effect) => effect !== 'ongoing'), 'denied'] : own;
  }
  const auxiliary =
    deprel === 'xcomp' && form.isInfinitive(at) ? words.infinitive.get(form.text(head)) : undefined;
  if (auxiliary) return [...modals, ...auxiliary, ...(negated ? (['denied'] as const) : [])];
  if (words.hearsay.has(lemma) && isPassive(clause, head) && form.isInfinitive(at)) return ['possible'];
  if (words.confirming.has(lemma) && deprel !== 'xcomp') return negated ? ['possible'] : modals;
  const carries = deprel === 'xcomp' || deprel.startsWith('advcl') || words.evidence.has(lemma);
  return negated && carries ? [...modals, 'denied'] : modals;
}
