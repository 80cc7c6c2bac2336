import type { SentenceArguments } from '../rules/arguments.ts';
import type { Polarity, Status } from '../schema/claim.ts';
import { StatusForm } from './status-form.ts';
import { effectsOfGovernor, governorOf, linkOf } from './status-links.ts';
import type { Effect, StatusWords } from './status-words.ts';

/** Whether a thing is so, and the clause it hangs on where it is conditional (its verb's index). */
export interface Standing {
  readonly status: Status;
  readonly polarity: Polarity;
  readonly condition: number | null;
}

/** Clauses are climbed at most this far. */
const furthest = 8;

/** From weakest to strongest: what is conditional stays so, whatever else is said. */
const strength: readonly Effect[] = [
  'happened',
  'ongoing',
  'predicted',
  'planned',
  'possible',
  'demanded',
  'conditional',
];

/**
 * Reads whether what a trigger tells of happened, is planned, feared, demanded or denied: from the tense and modals of
 * its clause, the words beside it, and the verbs and nouns that speak of it, up to the root of the sentence or to where
 * its clause stands by itself. Two denials undo each other. The idea of climbing through governors that change the
 * standing of their complements follows the implicative signatures of Nairn, Condoravdi and Karttunen (2006).
 */
export function readStanding(clause: SentenceArguments, trigger: number, words: StatusWords): Standing {
  const form = new StatusForm(clause, words);
  const predicate = predicateOf(form, trigger);
  const near = trigger === predicate ? [trigger] : [trigger, predicate];
  const effects: Effect[] = [...tenseOf(form, predicate), ...modalsOf(form, predicate)];
  effects.push(...near.flatMap((token) => form.beside(token)));
  if (near.some((token) => form.isNegated(token)) || form.hasNegatedArgument(predicate))
    effects.push('denied');
  const condition = climb(form, predicate, effects);
  const open = effects.some((effect) => strength.indexOf(effect) > strength.indexOf('ongoing'));
  if (condition !== null && open) effects.push('conditional');
  const denials = effects.filter((effect) => effect === 'denied').length;
  return { status: strongest(effects), polarity: denials % 2 === 1 ? 'denied' : 'affirmed', condition };
}

/** Adds to `effects` what is said further up; returns the condition that was met with on the way. */
function climb(form: StatusForm, predicate: number, effects: Effect[]): number | null {
  let condition: number | null = null;
  let at = predicate;
  for (let step = 0; step < furthest; step++) {
    const marks = form.marks(at);
    effects.push(...marks);
    const isCondition = marks.includes('conditional');
    if (!isCondition) condition ??= conditionOf(form, at);
    const { head } = form.clause.token(at);
    if (head < 0 && form.isAsked(at)) effects.push('possible');
    const link = head < 0 || isCondition ? 'aside' : linkOf(form, at);
    if (link === 'aside') break;
    if (link === 'coordinate') effects.push(...sharedEffects(form, at));
    else effects.push(...effectsOfGovernor(form, at, link));
    at = governorOf(form, at);
  }
  return condition;
}

/** The verb that carries the tense: the light verb of an event noun, the verb that says it occurred, or the word itself. */
function predicateOf(form: StatusForm, trigger: number): number {
  const { clause, words } = form;
  const token = clause.token(trigger);
  if (token.upos === 'VERB' || token.upos === 'AUX') return trigger;
  const outer = clause.measure(trigger);
  const { deprel, head } = clause.token(outer);
  if (head < 0 || !/^(?:obj|nsubj|obl|xcomp)/.test(deprel)) return trigger;
  const verb = clause.token(head);
  if (verb.upos !== 'VERB') return trigger;
  if (deprel === 'nsubj') return occurs(form, head) ? head : trigger;
  const withPreposition = `${verb.lemma} ${clause.preposition(outer)}`;
  const lexemes = deprel.startsWith('obl') ? [withPreposition] : [clause.lexeme(head), withPreposition];
  const { performing, undergoing } = clause.words;
  const speaksByItself = (lexeme: string) => words.governors.has(lexeme) || words.ending.has(lexeme);
  const light = lexemes.some(
    (lexeme) => (performing.has(lexeme) || undergoing.has(lexeme)) && !speaksByItself(lexeme),
  );
  return light || deprel === 'xcomp' ? head : trigger;
}

/** "took place", "occurred". */
function occurs(form: StatusForm, verb: number): boolean {
  const { clause, words } = form;
  const object = form.dependents(verb, 'obj')[0];
  return (
    words.occurring.has(clause.lexeme(verb)) ||
    (object !== undefined && words.occurring.has(`${clause.token(verb).lemma} ${form.text(object)}`))
  );
}

function tenseOf(form: StatusForm, predicate: number): Effect[] {
  const { clause } = form;
  const { deprel, head, xpos } = clause.token(predicate);
  if (form.isProgressive(predicate)) return ['ongoing'];
  const isMain = head < 0 || deprel === 'conj';
  if (xpos === 'VB' && isMain && form.isInfinitive(predicate) && !form.isPerfect(predicate))
    return ['planned'];
  if (isCommand(form, predicate)) return ['demanded'];
  if (!form.isPresent(predicate)) return [];
  if (deprel === 'acl:relcl') return ['ongoing'];
  return deprel === 'ccomp' && form.isPast(head) ? ['ongoing'] : [];
}

/** "Defeat the militia in the north": a bare verb with an object, with nobody who does it, is told to be done. */
function isCommand(form: StatusForm, predicate: number): boolean {
  const { head, xpos, deprel } = form.clause.token(predicate);
  const isMain = head < 0 || deprel === 'ccomp' || deprel === 'parataxis';
  const isBare =
    xpos === 'VB' && form.dependents(predicate, 'aux', 'mark', 'nsubj', 'csubj', 'expl').length === 0;
  return isMain && isBare && form.dependents(predicate, 'obj').length > 0;
}

/** The modals of a predicate; "would" after a report in the past is the past of "will". */
function modalsOf(form: StatusForm, predicate: number): Effect[] {
  const backshifted = !form.isPerfect(predicate) && isReported(form, predicate);
  const modals = form.modals(predicate);
  return backshifted ? modals.map((effect) => (effect === 'conditional' ? 'predicted' : effect)) : modals;
}

function isReported(form: StatusForm, predicate: number): boolean {
  const { clause } = form;
  let at = predicate;
  for (let step = 0; step < furthest && clause.token(at).deprel === 'conj'; step++)
    at = clause.token(at).head;
  const { deprel, head } = clause.token(at);
  const reports = form.dependents(at, 'parataxis').some((child) => form.isPast(child));
  return reports || (/^(?:ccomp|acl)$/.test(deprel) && form.isPast(head));
}

/** "would please Iran and help Russia": a coordinated verb without a subject of its own takes the first one's modals. */
function sharedEffects(form: StatusForm, verb: number): Effect[] {
  const { clause } = form;
  const { head } = clause.token(verb);
  if (form.dependents(verb, 'aux', 'cop', 'nsubj', 'expl', 'mark').length > 0) return [];
  const isBare = /^VB[NG]?$/.test(clause.token(verb).xpos) || clause.token(verb).xpos === 'VBP';
  const denial: Effect[] =
    isBare && form.isNegated(head) && form.auxiliaries(head).length > 0 ? ['denied'] : [];
  return [...modalsOf(form, head), ...denial];
}

function conditionOf(form: StatusForm, verb: number): number | null {
  const clauses = form.dependents(verb, 'advcl');
  return clauses.find((child) => form.marks(child).includes('conditional')) ?? null;
}

function strongest(effects: readonly Effect[]): Status {
  const ranks = effects.map((effect) => strength.indexOf(effect));
  return (strength[Math.max(0, ...ranks)] ?? 'happened') as Status;
}
