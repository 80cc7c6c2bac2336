import type { Claim } from '../../src/schema/claim.ts';
import type { Record } from '../../src/schema/record.ts';
import { hasPhrase, wordsOf } from './phrases.ts';

/** The claims that give a label: of which rules, by whom (kinds of actors), and whether a doer may be left unsaid. */
interface ClaimPattern {
  readonly rules: readonly string[];
  readonly agents: readonly string[];
  readonly unsaid?: boolean;
  /** A group of words that the sentence must hold as well. */
  readonly needs?: string;
}

/** `labels.yaml` as it is written. */
export interface LabelSource {
  readonly words: { readonly [group: string]: readonly string[] };
  readonly labels: {
    readonly [label: string]: {
      readonly claims: readonly ClaimPattern[];
      readonly cues: readonly (readonly string[])[];
      readonly except: readonly string[];
    };
  };
  /** Labels that come with another. */
  readonly implied: { readonly [label: string]: readonly string[] };
}

/** Standings by which a thing is not said to have come about. */
const open: ReadonlySet<string> = new Set(['planned', 'demanded', 'predicted', 'conditional']);

/** The labels of one sentence, from its words and from the claims that were read in it. */
export function labelsOf(
  text: string,
  claims: readonly Claim[],
  record: Record,
  source: LabelSource,
): string[] {
  const words = wordsOf(text);
  const holds = (group: string) => source.words[group]!.some((phrase) => hasPhrase(words, phrase));
  const found = Object.entries(source.labels).flatMap(([label, { claims: patterns, cues, except }]) => {
    const matching = patterns.flatMap((pattern) =>
      claims.filter((claim) => matches(claim, pattern, record) && (!pattern.needs || holds(pattern.needs))),
    );
    if (matching.some(isFact)) return [label];
    const excepted = except.some((phrase) => hasPhrase(words, phrase)) || matching.length > 0;
    return !excepted && cues.some((groups) => groups.every(holds)) ? [label] : [];
  });
  const implied = found.flatMap((label) => source.implied[label] ?? []);
  return [...new Set([...found, ...implied])];
}

function matches({ foundBy, agents }: Claim, pattern: ClaimPattern, { actors }: Record): boolean {
  if (!pattern.rules.includes(foundBy.rule)) return false;
  if (agents.length === 0) return pattern.unsaid === true;
  const kinds = agents.map(({ actor }) => actors.find(({ id }) => id === actor)?.kind);
  return kinds.some((kind) => kind !== undefined && pattern.agents.includes(kind));
}

function isFact({ status, polarity }: Claim): boolean {
  return polarity === 'affirmed' && !open.has(status);
}
