import type { Reference } from '../schema/actor.ts';
import type { Claim } from '../schema/claim.ts';
import type { Example, ExpectedClaim, Rule, RuleSet } from './rule.ts';

/** One example or reject of a rule, with what is wrong with it; `problem` null when it holds. */
export interface RuleFinding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly kind: 'example' | 'reject';
  readonly text: string;
  readonly problem: {
    readonly code: 'rule.example-missed' | 'rule.example-outranked' | 'rule.reject-fired';
    readonly message: string;
  } | null;
}

/** Reads one sentence to its claims with the whole of the program, as an article of that sentence alone. */
export type CodeSentence = (text: string) => readonly Claim[];

/** Runs every example and every reject of every rule, in the order of the rules. */
export function checkRules(rules: RuleSet, code: CodeSentence): RuleFinding[] {
  return rules.rules.flatMap((rule) => [
    ...rule.examples.map((example) => checkExample(rule, example, code(example.text))),
    ...rule.rejects.map((text) => checkReject(rule, text, code(text))),
  ]);
}

function checkExample(
  rule: Rule,
  { text, claims: expected }: Example,
  claims: readonly Claim[],
): RuleFinding {
  const own = claims.filter(({ foundBy }) => foundBy.rule === rule.id);
  const missed = expected.find((one) => !own.some((claim) => meets(claim, one)));
  const finding = { rule: rule.id, file: rule.file, line: rule.line, kind: 'example', text } as const;
  if (!missed) return { ...finding, problem: null };
  const wanted = JSON.stringify(missed);
  const other = claims.find((claim) => claim.kind === rule.kind && meets(claim, missed));
  if (own.length === 0 && other) {
    const message = `${other.foundBy.rule} found it instead: ${wanted}`;
    return { ...finding, problem: { code: 'rule.example-outranked', message } };
  }
  const found = claims.map(describe).join('; ') || 'nothing';
  return {
    ...finding,
    problem: { code: 'rule.example-missed', message: `wanted ${wanted}, found ${found}` },
  };
}

function checkReject(rule: Rule, text: string, claims: readonly Claim[]): RuleFinding {
  const fired = claims.find(({ foundBy }) => foundBy.rule === rule.id);
  const problem = fired
    ? ({ code: 'rule.reject-fired', message: `found ${describe(fired)}` } as const)
    : null;
  return { rule: rule.id, file: rule.file, line: rule.line, kind: 'reject', text, problem };
}

function meets(claim: Claim, wanted: ExpectedClaim): boolean {
  return (
    named(claim.agents, wanted.agents) &&
    named(claim.patients, wanted.patients) &&
    (wanted.status === undefined || wanted.status === claim.status) &&
    (wanted.polarity === undefined || wanted.polarity === claim.polarity) &&
    (wanted.direction === undefined || wanted.direction === claim.direction) &&
    (wanted.mode === undefined || wanted.mode === claim.mode)
  );
}

/** As many references as names, and each name within the words of one. */
function named(references: readonly Reference[], names: readonly string[] | undefined): boolean {
  if (names === undefined) return true;
  if (references.length !== names.length) return false;
  return names.every((name) => references.some(({ text }) => text.includes(name)));
}

function describe({ foundBy, agents, patients, status, polarity }: Claim): string {
  const list = (references: readonly Reference[]) => references.map(({ text }) => text).join(' + ') || '–';
  return `${foundBy.rule} [${list(agents)} → ${list(patients)}] ${status} ${polarity}`;
}
