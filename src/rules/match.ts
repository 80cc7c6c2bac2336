import type { Parsed } from '../document/sentence.ts';
import type { ActorKind } from '../schema/actor.ts';
import { type ArgumentWords, SentenceArguments } from './arguments.ts';
import { walk } from './path.ts';
import type { Accepts, Condition, Path, RoleFrame, Rule, RuleSet } from './rule.ts';
import { type FoundTrigger, TriggerIndex } from './trigger.ts';

/** What a token can fill a role as: a recognised actor (with its kind), a pronoun that may stand for one, or another noun. */
export interface Filler {
  readonly as: 'actor' | 'pronoun' | 'noun';
  readonly kind: ActorKind | null;
}

/** Tells what the token at an index can fill a role as; null where it can fill none. */
export type Fillers = (token: number) => Filler | null;

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
      subjectControl: list('subject-control'),
      objectControl: list('object-control'),
      intentions: list('intentions'),
      targets: list('targets'),
      accounts: list('accounts'),
      naming: list('naming'),
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
  const failed = rule.conditions.find((condition) => !holds(clause, trigger.head, condition, filler));
  if (failed) return { trigger, outcome: 'condition', because: describe(failed), match: null };
  const agents = fill(clause, trigger.head, frame.agent, filler, []);
  const patients = fill(clause, trigger.head, frame.patient, filler, agents);
  const match: RuleMatch = { rule, trigger, agents, patients };
  if (!suffices(rule, match)) {
    const because = `needs ${rule.needs}, found ${agents.length} and ${patients.length}`;
    return { trigger, outcome: 'needs', because, match: null };
  }
  if (frame.patient?.accepts === 'target' && isSpentElsewhere(clause, match, filler)) {
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

function fill(
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
    const found = walk(clause, head, path).filter(
      (token) => !taken.includes(token) && isAccepted(clause, token, role.accepts, filler(token)),
    );
    if (found.length > 0) answered.push(path);
    filled.push(...found);
  }
  return [...new Set(filled)];
}

/** Who stands nearer speaks for who stands behind: "its fighters killed" asks no further than the fighters. */
function begins(path: Path, shorter: Path): boolean {
  return path.length > shorter.length && shorter.every((step, index) => path[index] === step);
}

function isAccepted(
  clause: SentenceArguments,
  token: number,
  accepts: Accepts,
  filler: Filler | null,
): boolean {
  if (filler === null) return false;
  if (filler.as !== 'noun' || accepts === 'noun') return true;
  const { upos, lemma } = clause.token(token);
  const isNamed = filler.kind !== null || upos === 'PROPN';
  return accepts === 'target' && (isNamed || clause.words.targets.has(lemma.toLowerCase()));
}

function holds(clause: SentenceArguments, head: number, condition: Condition, filler: Fillers): boolean {
  const reached = walk(clause, head, condition.path);
  const { is, not, kinds, present } = condition;
  const lemmaIn = (list: readonly string[]) =>
    reached.some((token) => list.includes(clause.token(token).lemma.toLowerCase()));
  if (present !== null && present !== reached.length > 0) return false;
  if (is !== null && !lemmaIn(is)) return false;
  if (not !== null && lemmaIn(not)) return false;
  if (kinds === null) return true;
  return reached.some((token) => {
    const kind = filler(token)?.kind;
    return kind !== undefined && kind !== null && kinds.includes(kind);
  });
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
    case 'any':
      return agents.length > 0 || patients.length > 0;
  }
}

/** The rule with the longer trigger wins, then the one with more conditions, then the one written first. */
function outranks(other: Attempt, one: Attempt): boolean {
  if (other === one || other.trigger.rule.kind !== one.trigger.rule.kind) return false;
  const tokens = [other.trigger.head, ...other.trigger.companions];
  if (!tokens.includes(one.trigger.head)) return false;
  const longer = other.trigger.companions.length - one.trigger.companions.length;
  if (longer !== 0) return longer > 0;
  if (other.trigger.head !== one.trigger.head) return false;
  const stricter = other.trigger.rule.conditions.length - one.trigger.rule.conditions.length;
  if (stricter !== 0) return stricter > 0;
  const [first, second] = [other.trigger.rule, one.trigger.rule];
  return first.file === second.file ? first.line < second.line : first.file < second.file;
}

function describe({ path, is, not, kinds, present }: Condition): string {
  const where = path.join(' ');
  if (present !== null) return `${where} must ${present ? '' : 'not '}be there`;
  if (is !== null) return `${where} must be one of ${is.slice(0, 6).join(', ')}`;
  if (not !== null) return `${where} must not be one of ${not.slice(0, 6).join(', ')}`;
  return `${where} must be an actor of kind ${kinds?.join(', ')}`;
}
