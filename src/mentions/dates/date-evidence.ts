import type { Tagged } from '../../document/sentence.ts';
import type { DateRange } from '../../schema/date-range.ts';
import { dayOfIso } from './calendar.ts';
import { upToPublication } from './choose-date.ts';
import type { DateMention } from './date-mention.ts';
import type { DateReading } from './find-dates.ts';
import { type Line, lineOf } from './grammar/line.ts';
import type { TimeLexicon } from './lexicon.ts';

/** A time that the main event of a report may have happened at, with what speaks for and against it. */
export interface DateCandidate {
  /** Null for the one that stands for "not told; shortly before publication". */
  readonly range: DateRange | null;
  /** Names of what is true of it; each has a weight in `mainDateWeights` of the lexicon, or none. */
  readonly evidence: ReadonlySet<string>;
}

interface Setting {
  readonly reading: DateReading;
  readonly lines: ReadonlyMap<number, Line>;
  /** The headline tells of an arrest, a trial or the like. */
  readonly isFollowUp: boolean;
}

/**
 * The times that a report names for past things, each once, with the evidence from all phrases that name it, in the
 * order in which they are first named; and last the one that stands for none of them.
 */
export function dateCandidates(
  sentences: readonly Tagged[],
  reading: DateReading,
  lexicon: TimeLexicon,
): DateCandidate[] {
  const setting = settingOf(sentences, reading, lexicon);
  const found = new Map<string, { range: DateRange; evidence: Set<string>; mentions: number }>();
  for (const mention of reading.mentions) {
    const range = upToPublication(mention.range, reading);
    if (range === null || !canDate(mention)) continue;
    const key = `${range.start} ${range.end}`;
    const candidate = found.get(key) ?? { range, evidence: new Set<string>(), mentions: 0 };
    if (candidate.mentions === 0) describeFirst(candidate, mention, found.size, setting);
    candidate.mentions++;
    for (const name of describeMention(mention, setting)) candidate.evidence.add(name);
    found.set(key, candidate);
  }
  const candidates = [...found.values()].map(({ range, evidence, mentions }) => {
    evidence.add(`mentions ${mentions >= 3 ? '3+' : mentions}`);
    return { range, evidence };
  });
  return [...candidates, { range: null, evidence: new Set(['untold', `untold${followUpMark(setting)}`]) }];
}

/** How many tokens count as the headline and the lead, from the top. */
const longestFollowUp = 60;

function settingOf(sentences: readonly Tagged[], reading: DateReading, lexicon: TimeLexicon): Setting {
  const wanted = new Set(reading.mentions.map(({ sentence }) => sentence));
  const lines = new Map<number, Line>();
  sentences.forEach((sentence, position) => {
    if (position === 0 || wanted.has(sentence.index)) lines.set(sentence.index, lineOf(sentence, lexicon));
  });
  const headline = sentences[0] === undefined ? null : (lines.get(sentences[0].index) ?? null);
  const { aftermath } = lexicon.words;
  return {
    reading,
    lines,
    isFollowUp: headline?.words.slice(0, longestFollowUp).some((word) => aftermath.has(word)) ?? false,
  };
}

function followUpMark({ isFollowUp }: Setting): string {
  return isFollowUp ? ' of follow-up' : '';
}

function canDate({ role, aspect, relation, range }: DateMention): boolean {
  if (role === 'name' || aspect === 'future' || range.precision === 'open' || range.precision === 'year')
    return false;
  return relation === 'at' || relation === 'during' || relation === 'after';
}

/** What the first phrase for a time says: where it stands and how long before publication it lies. */
function describeFirst(
  { evidence, range }: { evidence: Set<string>; range: DateRange },
  mention: DateMention,
  rank: number,
  setting: Setting,
): void {
  evidence.add(`rank ${Math.min(rank, 4)}`);
  evidence.add(`sentence ${bucketOf(mention.sentence, [0, 1, 2, 4, 8, 16])}`);
  evidence.add(`precision ${range.precision}`);
  if (range.start !== range.end) evidence.add('several days');
  const { reference } = setting.reading;
  if (reference === null) return;
  const age = `age ${bucketOf(dayOfIso(reference.day)! - dayOfIso(range.end)!, [0, 1, 2, 3, 6, 13, 29, 89, 364])}`;
  evidence.add(age);
  evidence.add(`${age}${followUpMark(setting)}`);
}

/** What one phrase says: its role, its anchor, and which words stand nearest to it. */
function describeMention(mention: DateMention, { lines }: Setting): string[] {
  const line = lines.get(mention.sentence)!;
  const names = [
    `role ${mention.role}`,
    `anchor ${mention.anchor}`,
    `aspect ${mention.aspect}`,
    `relation ${mention.relation}`,
  ];
  const { words } = line.lexicon;
  const deed = distanceTo(line, mention, words.deeds);
  const aftermath = distanceTo(line, mention, words.aftermath);
  const saying = distanceTo(line, mention, words.saying);
  names.push(`deed ${bucketOf(deed, near)}`, `aftermath ${bucketOf(aftermath, near)}`);
  const nearest = Math.min(deed, aftermath, saying);
  if (nearest < far)
    names.push(`nearest ${nearest === deed ? 'deed' : nearest === aftermath ? 'aftermath' : 'saying'}`);
  if (hasHour(line, mention)) names.push('hour');
  if (distanceTo(line, mention, words.dying) <= besideReach) names.push('dying');
  if (namesDeed(line, mention)) names.push('names deed');
  return names;
}

const near: readonly number[] = [1, 3, 6, 12, 25];
const far = 1000;

/** How many tokens lie between a phrase and the nearest of some words. */
function distanceTo(line: Line, mention: DateMention, words: ReadonlySet<string>): number {
  let nearest = far;
  line.atoms.forEach(({ token }, index) => {
    if (!words.has(line.words[index]!) || (token >= mention.first && token < mention.last)) return;
    nearest = Math.min(nearest, token < mention.first ? mention.first - token : token - mention.last + 1);
  });
  return nearest;
}

/** How near a word stands that a phrase belongs to. */
const besideReach = 3;

/** The phrase belongs to a noun of violence: "the Aug. 12 shooting", "Friday's attack". */
function namesDeed({ atoms, words, lexicon }: Line, mention: DateMention): boolean {
  if (mention.role !== 'modifier') return false;
  return atoms.some(
    ({ token }, index) =>
      token >= mention.last && token < mention.last + besideReach && lexicon.words.deeds.has(words[index]!),
  );
}

/** How many tokens from a phrase its hour may stand. */
const hourReach = 5;

/** A part of the day or an hour stands in the phrase or beside it. */
function hasHour(line: Line, mention: DateMention): boolean {
  return line.atoms.some(
    ({ token }, index) =>
      token >= mention.first - hourReach &&
      token < mention.last + hourReach &&
      line.lexicon.words.partsOfDay.has(line.words[index]!),
  );
}

/** The first of some ascending bounds that a number does not pass, or "more". */
function bucketOf(value: number, bounds: readonly number[]): string {
  return String(bounds.find((bound) => value <= bound) ?? 'more');
}
