import { contains, type Span } from '../document/span.ts';
import { chooseDate, type DateReading } from '../mentions/dates/choose-date.ts';
import type { RuleMatch } from '../rules/match.ts';
import type { Reference } from '../schema/actor.ts';
import type { Attribution, Claim } from '../schema/claim.ts';
import type { Count } from '../schema/count.ts';
import type { Antecedents } from './antecedents.ts';
import type { AttributionIndex } from './attribution/attribution-index.ts';
import { contextsOf } from './contexts.ts';
import { type DraftClaim, evidenceOf } from './evidence.ts';
import type { ClaimLexicon } from './lexicon.ts';
import type { ArticleReading, SentenceReading } from './reading.ts';
import { referTo } from './references.ts';
import { placeOf } from './setting.ts';
import { readStanding, type Standing } from './status.ts';
import { weaponsOf } from './weapons.ts';

/** What claims are assembled from, beside the sentence at hand. */
export interface ClaimContext {
  readonly article: ArticleReading;
  readonly lexicon: ClaimLexicon;
  readonly antecedents: Antecedents;
  readonly attributions: AttributionIndex;
  readonly dates: DateReading;
  readonly version: string;
}

/** Makes a claim of a rule's match, or null where the rule's own demands on status are not met. */
export function assembleClaim(
  match: RuleMatch,
  reading: SentenceReading,
  context: ClaimContext,
): DraftClaim | null {
  const { rule, trigger } = match;
  const standing = standingOf(match, reading, context);
  if (rule.statuses.length > 0 && !rule.statuses.includes(standing.status)) return null;
  const { text } = context.article.article;
  const { sentence } = reading;
  const refer = (tokens: readonly number[]) => references(tokens, reading, context, trigger.head);
  const agents = refer(match.agents);
  const patients = refer(match.patients).filter((patient) => !agents.some((agent) => isSame(agent, patient)));
  if (rule.kind === 'relation' && rule.needs === 'both' && patients.length === 0) return null;
  const attribution = attributionOf(match, reading, context);
  const place = placeOf(reading, trigger.head, match.patients, attribution.source?.span ?? null);
  return {
    kind: rule.kind,
    type: rule.type,
    mode: rule.mode,
    contexts: rule.kind === 'event' ? contextsOf(sentence, context.lexicon.contexts) : [],
    sentence: sentence.index,
    span: sentence.span,
    trigger: triggerQuote(match, reading, text),
    agents,
    patients,
    place,
    date: chooseDate({ sentence, trigger: trigger.head, status: standing.status, dates: context.dates }),
    counts: rule.kind === 'event' ? countsOf(match, reading) : [],
    weapons: rule.kind === 'event' ? weaponsOf(reading, text, trigger.head, context.lexicon.weapons) : [],
    status: standing.status,
    polarity: standing.polarity,
    attribution,
    condition: conditionOf(standing, reading, text),
    direction: rule.direction,
    evidence: evidenceOf(match, reading, { agents, patients, ...standing }),
    foundBy: { coder: 'rules', rule: rule.id, version: context.version },
  };
}

/** Whose claim it is. Who calls a thing a crime is the holder of the judgement, where nobody else is said to speak. */
function attributionOf(
  { rule, trigger }: RuleMatch,
  reading: SentenceReading,
  context: ClaimContext,
): Attribution {
  const { sentence, clause } = reading;
  const attribution = context.attributions.at(sentence.index, trigger.head);
  const [holder] = rule.kind === 'assessment' ? clause.filling(trigger.head, 'holder') : [];
  if (attribution.source !== null || holder === undefined) return attribution;
  const [source] = references([holder], reading, context);
  return source === undefined ? attribution : { ...attribution, source };
}

function standingOf(match: RuleMatch, reading: SentenceReading, { lexicon }: ClaimContext): Standing {
  const { rule, trigger } = match;
  const standing = readStanding(reading.clause, trigger.head, lexicon.status);
  const settled = standing.status === 'happened' || standing.status === 'ongoing';
  return {
    ...standing,
    status: rule.status !== null && settled ? rule.status : standing.status,
    polarity: rule.denies ? 'denied' : holdsNegation(match, reading) ? 'affirmed' : standing.polarity,
  };
}

/** "will not accept" is a refusal, and no denial of one: the trigger has the negation for one of its words. */
function holdsNegation({ trigger }: RuleMatch, { sentence }: SentenceReading): boolean {
  return trigger.companions.some((index) => sentence.tokens[index]!.lemma === 'not');
}

function references(
  tokens: readonly number[],
  reading: SentenceReading,
  context: ClaimContext,
  trigger?: number,
): Reference[] {
  const { text } = context.article.article;
  const found = tokens.flatMap((token) => {
    const reference = referTo(reading, token, text, context.antecedents, trigger);
    const isMere = reference.actor === null && reading.sentence.tokens[token]!.upos === 'ADJ';
    return isMere ? [] : [reference];
  });
  const named = found.filter(
    ({ span }, index) => !found.some((other, at) => hides(other.span, span, at < index)),
  );
  return named.filter((reference, index) => !repeats(reference, named.slice(0, index), reading));
}

/** "the rebels ended their attacks": the pronoun names nobody new. */
function repeats(
  { actor, span }: Reference,
  before: readonly Reference[],
  { sentence }: SentenceReading,
): boolean {
  const isPronoun = sentence.tokens.some(
    ({ start, end, upos }) => start === span.start && end === span.end && upos === 'PRON',
  );
  return isPronoun && actor !== null && before.some((other) => other.actor === actor);
}

/** The same actor, or the same words: nobody does a thing to himself here, nor commands himself. */
function isSame(agent: Reference, patient: Reference): boolean {
  const isOneActor = agent.actor !== null && agent.actor === patient.actor;
  return isOneActor || (agent.span.start === patient.span.start && agent.span.end === patient.span.end);
}

/** Words inside another reference's words are no reference of their own; of two alike the first stands. */
function hides(wide: Span, narrow: Span, isEarlier: boolean): boolean {
  const same = wide.start === narrow.start && wide.end === narrow.end;
  return same ? isEarlier : contains(wide, narrow);
}

function triggerQuote({ trigger }: RuleMatch, { sentence }: SentenceReading, text: string): Claim['trigger'] {
  const tokens = [trigger.head, ...trigger.companions].map((index) => sentence.tokens[index]!);
  const start = Math.min(...tokens.map((token) => token.start));
  const end = Math.max(...tokens.map((token) => token.end));
  return { text: text.slice(start, end), span: { start, end } };
}

/** The counts whose own trigger is the claim's, or stands among the words it is read from. */
function countsOf({ trigger, patients }: RuleMatch, reading: SentenceReading): Count[] {
  const own = new Set([trigger.head, ...trigger.companions]);
  return reading.counts
    .filter(
      (mention) =>
        own.has(mention.trigger) ||
        patients.some(
          (token) =>
            mention.first <= token &&
            token <= mention.last &&
            sameClause(reading, mention.trigger, trigger.head),
        ),
    )
    .map(({ count }) => count);
}

function sameClause(reading: SentenceReading, one: number, other: number): boolean {
  const { tokens } = reading.sentence;
  return tokens[one]?.head === other || tokens[other]?.head === one;
}

function conditionOf(standing: Standing, { sentence }: SentenceReading, text: string): Claim['condition'] {
  if (standing.condition === null) return null;
  const { start, end } = subtree(sentence, standing.condition);
  return { text: text.slice(start, end), span: { start, end }, claim: null };
}

function subtree(sentence: SentenceReading['sentence'], root: number): { start: number; end: number } {
  let first = root;
  let last = root;
  const waiting = [root];
  while (waiting.length > 0) {
    const at = waiting.pop()!;
    first = Math.min(first, at);
    last = Math.max(last, at);
    waiting.push(...(sentence.children[at] ?? []));
  }
  while (last > first && sentence.tokens[last]!.upos === 'PUNCT') last--;
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end };
}
