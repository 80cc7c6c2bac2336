import type { Tokenised } from '../../../document/sentence.ts';
import type { CountMention } from '../count-mention.ts';
import type { CountLexicon } from '../lexicon.ts';
import { type Evidence, tollEvidence } from './toll-evidence.ts';
import { tollWeights } from './toll-weights.ts';

/** How many: `max` null where the text leaves it open. What an article does not tell of is 0 to null. */
export interface TollRange {
  readonly min: number;
  readonly max: number | null;
  /** The noun of those counted, where the text gives one to the whole figure. */
  readonly who: string | null;
  /** What it was read from, the most telling first; where it was worked out, what it was worked out from. */
  readonly from: readonly CountMention[];
}

/** The toll of an article's main incident. */
export interface Toll {
  readonly killed: TollRange;
  readonly injured: TollRange;
}

/** A figure that the toll may be, with the evidence for it. */
interface Candidate {
  readonly value: number;
  readonly weight: number;
  /** The mention that states it; null where it was worked out. */
  readonly mention: CountMention | null;
  readonly from: readonly CountMention[];
}

/**
 * The best reading of how many were killed and hurt in all in the incident that an article is about.
 *
 * Every total votes for its figure, more so in the headline and the lead than further down, and hardly where the
 * sentence tells of another time; parts of a total do not vote. "Four people were shot" votes for as many hurt as are
 * left when the dead are taken off.
 *
 * @param sentences the article's sentences in order, its headline first
 * @param counts what `findCounts` found in them
 */
export function documentToll(
  sentences: readonly Tokenised[],
  counts: readonly CountMention[],
  lexicon: CountLexicon,
): Toll {
  const evidence = tollEvidence(sentences, counts, lexicon);
  const least = tollWeights.killedLeast + tollWeights.killedShare * weightOfTheHurt(evidence);
  const killed = best(killedVotes(evidence, lexicon), tollWeights.killedSize, least);
  const injured = best(
    injuredVotes(evidence, killed, lexicon),
    tollWeights.injuredSize,
    tollWeights.injuredLeast,
  );
  return { killed: rangeOf(killed), injured: rangeOf(injured) };
}

/** How much the article tells of several people hurt. */
function weightOfTheHurt(evidence: readonly Evidence[]): number {
  const hurt = evidence.filter(({ mention, value }) => {
    return mention.count.what !== 'killed' && mention.kind === 'figure' && value > 1;
  });
  return hurt.reduce((sum, { weight }) => sum + weight, 0);
}

/** An attacker who died by his own hand is added to those he killed in the same sentence. */
function killedVotes(evidence: readonly Evidence[], lexicon: CountLexicon): Candidate[] {
  const killed = evidence.filter(({ mention }) => mention.count.what === 'killed');
  const isSelf = ({ mention }: Evidence) => mention.count.who === lexicon.selfWho;
  const selves = new Map(killed.filter(isSelf).map(({ mention }) => [mention.sentence, mention]));
  return killed.map((item) => {
    const self = isSelf(item) ? undefined : selves.get(item.mention.sentence);
    return self ? workedOut(item, item.value + 1, [self]) : stated(item);
  });
}

function stated({ value, weight, mention }: Evidence): Candidate {
  return { value, weight, mention, from: [mention] };
}

function workedOut({ weight, mention }: Evidence, value: number, others: readonly CountMention[]): Candidate {
  return { value, weight, mention: null, from: [mention, ...others] };
}

function injuredVotes(
  evidence: readonly Evidence[],
  killed: Candidate | null,
  lexicon: CountLexicon,
): Candidate[] {
  const dead = killed?.value ?? 0;
  return evidence.flatMap((item) => {
    const { what } = item.mention.count;
    if (what === 'killed') return [];
    if (isOnePerson(item) && dead > 0) return [besideTheDead(item, evidence)];
    if (what === 'injured' || isOnePerson(item)) return [stated(item)];
    return [workedOut(item, besides(item, dead, lexicon), killed?.from.slice(0, 1) ?? [])];
  });
}

/** Of those who were hit, how many live: "three others were shot" leaves the dead out already. */
function besides({ value, mention }: Evidence, dead: number, lexicon: CountLexicon): number {
  const words = mention.count.text.toLowerCase().split(/\s+/);
  return words.some((word) => lexicon.words.otherWords.has(word)) ? value : Math.max(0, value - dead);
}

function isOnePerson({ mention, value }: Evidence): boolean {
  return mention.kind !== 'figure' && value === 1;
}

/** One person hurt where someone died: another one when the sentence tells of a death too, else the one who died. */
function besideTheDead(item: Evidence, evidence: readonly Evidence[]): Candidate {
  const { mention, weight } = item;
  const isOther =
    mention.count.what === 'injured' &&
    mention.kind !== 'pronoun' &&
    evidence.some(({ mention: death }) => isOtherDeath(death, mention));
  if (isOther) return stated({ value: 1, weight: weight * tollWeights.otherVictim, mention });
  return workedOut({ value: 0, weight: weight * tollWeights.sameVictim, mention }, 0, []);
}

function isOtherDeath(death: CountMention, wounded: CountMention): boolean {
  const apart = death.last < wounded.first || death.first > wounded.last;
  return (
    death.count.what === 'killed' && death.sentence === wounded.sentence && death.kind !== 'pronoun' && apart
  );
}

/** The value with the most votes; larger ones count a little more, since a total holds its parts. */
function best(votes: readonly Candidate[], size: number, least: number): Candidate | null {
  const byValue = new Map<number, Candidate>();
  for (const vote of votes) {
    const before = byValue.get(vote.value);
    const from = [...(before?.from ?? []), ...vote.from];
    byValue.set(vote.value, { ...vote, ...before, from, weight: vote.weight + (before?.weight ?? 0) });
  }
  const weighed = [...byValue.values()].map((vote) => ({
    ...vote,
    weight: vote.weight * (1 + size * Math.log1p(vote.value)),
  }));
  const winner = weighed.reduce<Candidate | null>(
    (top, vote) => (vote.weight > (top?.weight ?? 0) ? vote : top),
    null,
  );
  return winner && winner.weight > least ? winner : null;
}

function rangeOf(candidate: Candidate | null): TollRange {
  if (!candidate) return { min: 0, max: null, who: null, from: [] };
  const { value, mention, from } = candidate;
  if (!mention) return { min: value, max: value, who: null, from };
  const { min, max, who } = mention.count;
  return { min: min ?? 0, max, who, from };
}
