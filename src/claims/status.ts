import type { SentenceArguments } from '../rules/arguments.ts';
import type { Polarity, Status } from '../schema/claim.ts';
import type { Effect, StatusWords } from './status-words.ts';

/** Whether a thing is so, and the clause it hangs on where it is conditional (its verb's index). */
export interface Standing {
  readonly status: Status;
  readonly polarity: Polarity;
  readonly condition: number | null;
}

/** Clauses are climbed at most this far. */
const furthest = 8;

/** Relations by which a clause is spoken of by its governor. */
const complements = /^(?:xcomp|ccomp|acl|advcl|obj|obl|nmod|nsubj|csubj)/;

/** Effects from weakest to strongest: what is denied or conditional stays so, whatever else is said. */
const strength: readonly Effect[] = [
  'happened',
  'ongoing',
  'predicted',
  'possible',
  'planned',
  'demanded',
  'conditional',
];

/**
 * Reads whether what a trigger tells of happened, is planned, feared, demanded or denied: from the tense and modals of
 * its clause, the words beside it, and the verbs and nouns that govern it, up to the root of the sentence.
 */
export function readStanding(clause: SentenceArguments, trigger: number, words: StatusWords): Standing {
  const predicate = predicateOf(clause, trigger);
  const effects: Effect[] = [tenseOf(clause, predicate), ...modalEffects(clause, predicate, words)];
  const near = trigger === predicate ? [trigger] : [trigger, predicate];
  effects.push(...near.flatMap((token) => besideEffects(clause, token, words)));
  let condition: number | null = null;
  let denials = near.some((token) => isNegated(clause, token, words)) ? 1 : 0;
  let at = predicate;
  for (let step = 0; step < furthest; step++) {
    if (isCondition(clause, at, words)) {
      effects.push('conditional');
    } else condition ??= conditionOf(clause, at, words);
    const governor = clause.token(at).head;
    if (governor < 0) break;
    if (sharesAuxiliaries(clause, at)) effects.push(...modalEffects(clause, governor, words));
    if (complements.test(clause.token(at).deprel)) {
      const effect = governorEffect(clause, governor, at, words);
      if (effect === 'denied') denials += 1;
      else effects.push(...effect);
    }
    at = governor;
  }
  if (condition !== null && (effects.includes('conditional') || effects.includes('predicted')))
    effects.push('conditional');
  denials += effects.filter((effect) => effect === 'denied').length;
  return { status: strongest(effects), polarity: denials > 0 ? 'denied' : 'affirmed', condition };
}

/** The verb that carries the tense: the light verb of an event noun, the governor of a nominal predicate's copula, or the word itself. */
function predicateOf(clause: SentenceArguments, trigger: number): number {
  const token = clause.token(trigger);
  if (token.upos === 'VERB' || token.upos === 'AUX') return trigger;
  const outer = clause.measure(trigger);
  const { deprel, head } = clause.token(outer);
  if (head < 0 || !/^(?:obj|nsubj|obl|xcomp)/.test(deprel)) return trigger;
  const verb = clause.token(head);
  if (verb.upos !== 'VERB') return trigger;
  const preposition = clause.preposition(outer);
  const lexemes = [clause.lexeme(head), `${verb.lemma} ${preposition}`];
  const light = lexemes.some(
    (lexeme) => clause.words.performing.has(lexeme) || clause.words.undergoing.has(lexeme),
  );
  return light || deprel === 'xcomp' ? head : trigger;
}

function tenseOf(clause: SentenceArguments, predicate: number): Effect {
  const { xpos, upos } = clause.token(predicate);
  const auxiliaries = clause
    .children(predicate)
    .filter((child) => /^(?:aux|cop)/.test(clause.token(child).deprel));
  const finite = auxiliaries.find((child) => /^VB[DZP]$/.test(clause.token(child).xpos));
  const present =
    finite !== undefined && clause.token(finite).xpos !== 'VBD' && clause.token(finite).lemma === 'be';
  if (present && (xpos === 'VBG' || upos !== 'VERB')) return 'ongoing';
  if (finite === undefined && (xpos === 'VBZ' || xpos === 'VBP') && predicate !== rootOf(clause))
    return 'ongoing';
  return 'happened';
}

function rootOf(clause: SentenceArguments): number {
  return clause.sentence.tokens.findIndex(({ head }) => head < 0);
}

function modalEffects(clause: SentenceArguments, predicate: number, words: StatusWords): Effect[] {
  return clause.children(predicate).flatMap((child) => {
    const token = clause.token(child);
    const effect = token.deprel === 'aux' ? words.modals.get(token.text.toLowerCase()) : undefined;
    return effect === undefined ? [] : [effect];
  });
}

/** "would please Iran and help Russia": a coordinated verb without a subject of its own takes the first one's modals. */
function sharesAuxiliaries(clause: SentenceArguments, verb: number): boolean {
  const own = /^(?:aux|cop|nsubj|expl)/;
  return (
    clause.token(verb).deprel === 'conj' &&
    !clause.children(verb).some((child) => own.test(clause.token(child).deprel))
  );
}

function besideEffects(clause: SentenceArguments, token: number, words: StatusWords): Effect[] {
  return clause.children(token).flatMap((child) => {
    const { deprel, text } = clause.token(child);
    const effect = /^(?:advmod|amod)/.test(deprel) ? words.beside.get(text.toLowerCase()) : undefined;
    return effect === undefined ? [] : [effect];
  });
}

function isNegated(clause: SentenceArguments, token: number, words: StatusWords): boolean {
  return clause.children(token).some((child) => {
    const { deprel, text } = clause.token(child);
    return /^(?:advmod|det|case|aux|cc:preconj|mark)/.test(deprel) && words.negations.has(text.toLowerCase());
  });
}

function governorEffect(
  clause: SentenceArguments,
  governor: number,
  governed: number,
  words: StatusWords,
): Effect[] | 'denied' {
  const lexeme = clause.lexeme(governor);
  const effect = words.governors.get(lexeme) ?? words.governors.get(clause.token(governor).lemma);
  const { deprel } = clause.token(governed);
  const besideVerb =
    deprel === 'advcl' && clause.token(governor).upos !== 'ADJ' && !isGerundComplement(clause, governed);
  const bySubject = deprel.startsWith('nsubj') || besideVerb || deprel === 'acl:relcl' || deprel === 'obl';
  const own = bySubject || deprel === 'ccomp' ? [] : modalEffects(clause, governor, words);
  const denied = !bySubject && isNegated(clause, governor, words);
  if (effect === 'denied') return denied || bySubject ? own : 'denied';
  if (denied) return 'denied';
  return effect === undefined || bySubject ? own : [...own, effect];
}

/** "accused them of killing", "kept them from attacking": a complement, though it is parsed as an adverbial clause. */
function isGerundComplement(clause: SentenceArguments, verb: number): boolean {
  return clause.children(verb).some((child) => {
    const { deprel, lemma } = clause.token(child);
    return deprel === 'mark' && (lemma === 'of' || lemma === 'from');
  });
}

function isCondition(clause: SentenceArguments, verb: number, words: StatusWords): boolean {
  if (!clause.token(verb).deprel.startsWith('advcl')) return false;
  return clause.children(verb).some((child) => {
    const { deprel, text } = clause.token(child);
    return deprel === 'mark' && words.conditions.has(text.toLowerCase());
  });
}

function conditionOf(clause: SentenceArguments, verb: number, words: StatusWords): number | null {
  return clause.children(verb).find((child) => isCondition(clause, child, words)) ?? null;
}

function strongest(effects: readonly Effect[]): Status {
  const ranks = effects.map((effect) => strength.indexOf(effect));
  return (strength[Math.max(0, ...ranks)] ?? 'happened') as Status;
}
