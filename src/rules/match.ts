import type { Parsed } from '../document/sentence.ts';
import type { ActorKind } from '../schema/actor.ts';
import { type ArgumentWords, SentenceArguments } from './arguments.ts';
import { walk } from './path.ts';
import { type Fillers, fillRole } from './roles.ts';
import type { Condition, Frame, Rule, RuleSet } from './rule.ts';
import { type FoundTrigger, TriggerIndex } from './trigger.ts';

/** A rule that fired: the trigger's tokens and the head tokens of those who fill its roles. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly trigger: FoundTrigger;
  readonly agents: readonly number[];
  readonly patients: readonly number[];
}

/** One rule tried on one trigger, and why it did or did not fire; what `dateline explain` prints. */
export interface Attempt {
  readonly trigger: FoundTrigger;
  readonly outcome: 'fired' | 'outranked' | 'condition' | 'needs' | 'no-frame';
  readonly because: string;
  readonly match: RuleMatch | null;
}

/** Tries the rules of a set on parsed sentences. Holds no state between sentences. */
export class Matcher {
  readonly index: TriggerIndex;
  readonly words: ArgumentWords;

  constructor(rules: RuleSet) {
    this.index = new TriggerIndex(rules);
    const list = (name: string) => new Set(rules.words[name] ?? []);
    this.words = {
      performing: list('performing'),
      undergoing: list('undergoing'),
      quantities: list('quantities'),
      crowds: list('crowds'),
      subjectControl: list('subject-control'),
      objectControl: list('object-control'),
      intentions: list('intentions'),
      targets: list('targets'),
      accounts: list('accounts'),
      naming: list('naming'),
      transitive: list('transitive'),
      qualities: list('qualities'),
      offices: list('offices'),
      claiming: list('claiming'),
      deeds: list('deeds'),
      striking: list('striking'),
      intransitive: list('intransitive'),
      aspectual: list('aspectual'),
      claimed: list('claimed'),
      moments: list('moments'),
      roughly: list('roughly'),
    };
  }

  /** The logical arguments of a sentence, as this matcher's rules see them. */
  read(sentence: Parsed): SentenceArguments {
    return new SentenceArguments(sentence, this.words);
  }

  /** Every attempt on the sentence; those with outcome `fired` are its matches. */
  attempts(clause: SentenceArguments, filler: Fillers): Attempt[] {
    const tried = this.index.find(clause).map((trigger) => attempt(clause, trigger, filler));
    const fired = tried.filter((one) => one.outcome === 'fired');
    return tried.map((one) => {
      const winner = one.outcome === 'fired' ? fired.find((other) => outranks(other, one)) : undefined;
      if (!winner) return one;
      return {
        ...one,
        outcome: 'outranked',
        because: `${winner.trigger.rule.id} is more specific`,
        match: null,
      };
    });
  }

  /** The rules that fire on a sentence. */
  match(clause: SentenceArguments, filler: Fillers): RuleMatch[] {
    return this.attempts(clause, filler).flatMap(({ match }) => (match ? [match] : []));
  }
}

function attempt(clause: SentenceArguments, trigger: FoundTrigger, filler: Fillers): Attempt {
  const { rule } = trigger;
  const frame = rule.frames[trigger.form];
  if (!frame) return { trigger, outcome: 'no-frame', because: `no frame for a ${trigger.form}`, match: null };
  if (trigger.form === 'noun' && filler(trigger.head) === null) {
    return { trigger, outcome: 'condition', because: 'it is a date', match: null };
  }
  const failed = rule.conditions.find((condition) => !holds(clause, trigger.head, condition, filler));
  if (failed) return { trigger, outcome: 'condition', because: describe(failed), match: null };
  const agents = fillRole(clause, trigger.head, frame.agent, filler, []);
  const patients = fillRole(clause, trigger.head, frame.patient, filler, agents);
  const match: RuleMatch = { rule, trigger, agents, patients };
  if (!suffices(rule, match)) {
    const because = `needs ${rule.needs}, found ${agents.length} and ${patients.length}`;
    return { trigger, outcome: 'needs', because, match: null };
  }
  if (isDoneToObjects(frame) && isSpentElsewhere(clause, match, filler)) {
    const because = 'its object is nothing that can be attacked, and nobody armed does it';
    return { trigger, outcome: 'condition', because, match: null };
  }
  return {
    trigger,
    outcome: 'fired',
    because: `${agents.length} agents, ${patients.length} patients`,
    match,
  };
}

function holds(clause: SentenceArguments, head: number, condition: Condition, filler: Fillers): boolean {
  const reached = condition.paths.flatMap((path) => walk(clause, head, path));
  const { is, not, kinds, present, place } = condition;
  const lemmaIn = (list: readonly string[]) =>
    reached.some((token) => {
      const { lemma, text } = clause.token(token);
      return list.includes(lemma.toLowerCase()) || list.includes(text.toLowerCase());
    });
  if (present !== null && present !== reached.length > 0) return false;
  if (is !== null && !lemmaIn(is)) return false;
  if (not !== null && lemmaIn(not)) return false;
  if (place !== null && place !== reached.some((token) => filler(token)?.isPlace)) return false;
  if (kinds === null) return true;
  return reached.some((token) => {
    const kind = filler(token)?.kind;
    return kind !== undefined && kind !== null && kinds.includes(kind);
  });
}

/** True of rules of harm, whose patients are the objects of their verbs. */
function isDoneToObjects({ patient }: Frame): boolean {
  if (patient?.accepts !== 'target') return false;
  return patient.paths.some((path) => path.length === 1 && path[0] === 'object');
}

const armed: ReadonlySet<ActorKind> = new Set(['military', 'police', 'militia', 'rebel', 'terrorist']);

/** "The senator attacked the budget": the verb has an object, but none that can be a target, and no fighter for a subject. */
function isSpentElsewhere(
  clause: SentenceArguments,
  { trigger, agents, patients }: RuleMatch,
  filler: Fillers,
): boolean {
  const objects = clause
    .filling(trigger.head, 'object')
    .filter((object) => !trigger.companions.includes(object))
    .filter((object) => clause.token(object).upos === 'NOUN' && filler(object) !== null);
  if (objects.length === 0 || objects.some((object) => patients.includes(object))) return false;
  return !agents.some((agent) => armed.has(filler(agent)?.kind ?? 'other'));
}

function suffices(rule: Rule, { agents, patients }: RuleMatch): boolean {
  switch (rule.needs) {
    case 'none':
      return true;
    case 'agent':
      return agents.length > 0;
    case 'patient':
      return patients.length > 0;
    case 'both':
      return agents.length > 0 && patients.length > 0;
    case 'two':
      return agents.length + patients.length > 1;
    case 'any':
      return agents.length > 0 || patients.length > 0;
  }
}

/** The rule with the longer trigger wins, then the one of higher rank, the one with more conditions, then the one written first. */
function outranks(other: Attempt, one: Attempt): boolean {
  if (other === one || other.trigger.rule.kind !== one.trigger.rule.kind) return false;
  const tokens = [other.trigger.head, ...other.trigger.companions];
  if (!tokens.includes(one.trigger.head)) return false;
  const longer = other.trigger.companions.length - one.trigger.companions.length;
  if (longer !== 0) return longer > 0;
  if (other.trigger.rule === one.trigger.rule) return companionsBefore(other, one);
  if (other.trigger.head !== one.trigger.head) return false;
  const higher = other.trigger.rule.rank - one.trigger.rule.rank;
  if (higher !== 0) return higher > 0;
  const stricter = other.trigger.rule.conditions.length - one.trigger.rule.conditions.length;
  if (stricter !== 0) return stricter > 0;
  const [first, second] = [other.trigger.rule, one.trigger.rule];
  return first.file === second.file ? first.line < second.line : first.file < second.file;
}

/** Of two triggers of one rule on one word ("slapped asset freezes", by either noun) the one with the later words stands. */
function companionsBefore({ trigger: other }: Attempt, { trigger: one }: Attempt): boolean {
  const differing = other.companions.findIndex((token, place) => token !== one.companions[place]);
  return (
    other.head === one.head && differing >= 0 && other.companions[differing]! > one.companions[differing]!
  );
}

function describe({ paths, is, not, kinds, present, place }: Condition): string {
  const where = paths.map((path) => path.join(' ')).join(' or ');
  if (present !== null) return `${where} must ${present ? '' : 'not '}be there`;
  if (is !== null) return `${where} must be one of ${is.slice(0, 6).join(', ')}`;
  if (not !== null) return `${where} must not be one of ${not.slice(0, 6).join(', ')}`;
  if (place !== null) return `${where} must ${place ? '' : 'not '}be the name of a place`;
  return `${where} must be an actor of kind ${kinds?.join(', ')}`;
}
