import type { RuleMatch } from '../rules/match.ts';
import type { Reference } from '../schema/actor.ts';
import type { Claim } from '../schema/claim.ts';
import { actorAt, type SentenceReading } from './reading.ts';

/** A claim before it has a number and a confidence, with what its confidence is worked out from: "agents=named". */
export interface DraftClaim extends Omit<Claim, 'id' | 'confidence'> {
  readonly evidence: readonly string[];
}

/** How well a role is filled, best first. */
const grades = ['named', 'described', 'word', 'none'] as const;
type Grade = (typeof grades)[number];

/** Words farther apart than this are often tied wrongly (tokens). */
const far = 8;

/** The lengths at which sentences become harder to parse (tokens). */
const lengths: readonly (readonly [most: number, name: string])[] = [
  [15, 'short'],
  [25, 'middling'],
  [40, 'long'],
];

/** What speaks for and against a claim: the rule and how its trigger stands, how its roles are filled, the sentence, the standing. */
export function evidenceOf(
  match: RuleMatch,
  reading: SentenceReading,
  { agents, patients, status, polarity }: Pick<Claim, 'agents' | 'patients' | 'status' | 'polarity'>,
): string[] {
  const { rule, trigger } = match;
  const { tokens } = reading.sentence;
  const { deprel } = tokens[trigger.head]!;
  const isFar = (token: number) => Math.abs(token - trigger.head) > far;
  return [
    `rule=${rule.id}`,
    `family=${rule.id.split('.')[0]}`,
    `kind=${rule.kind}`,
    `form=${trigger.form}`,
    `agents=${gradeOf(match.agents, agents, reading)}`,
    `patients=${gradeOf(match.patients, patients, reading)}`,
    ...(match.agents.some(isFar) ? ['agents=far'] : []),
    ...(match.patients.some(isFar) ? ['patients=far'] : []),
    `sentence=${lengths.find(([most]) => tokens.length <= most)?.[1] ?? 'very long'}`,
    `status=${status === 'happened' || status === 'ongoing' ? 'told' : 'open'}`,
    ...(polarity === 'denied' ? ['polarity=denied'] : []),
    ...(deprel === 'amod' || deprel === 'compound' ? ['trigger=modifier'] : []),
  ];
}

/** The worst that holds of those who fill a role: an actor by name, one that is described or referred to, other words, nobody. */
function gradeOf(
  tokens: readonly number[],
  references: readonly Reference[],
  reading: SentenceReading,
): Grade {
  if (references.length === 0) return 'none';
  if (references.some(({ actor }) => actor === null)) return 'word';
  const isNamed = tokens.every((token) => actorAt(reading, token)?.how === 'registry');
  return isNamed ? 'named' : 'described';
}

/** The evidence of two tellings of one event: of each role the better filled one counts. */
export function joinedEvidence(event: readonly string[], outcome: readonly string[]): string[] {
  const rest = outcome.filter((one) => !isGrade(one, 'agents') && !isGrade(one, 'patients'));
  const better = (role: string) =>
    grades.find((grade) => [event, outcome].some((evidence) => evidence.includes(`${role}=${grade}`)));
  return [...rest, `agents=${better('agents')}`, `patients=${better('patients')}`, 'joined'];
}

function isGrade(evidence: string, role: string): boolean {
  return grades.some((grade) => evidence === `${role}=${grade}`);
}
