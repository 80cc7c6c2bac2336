import type { Tagged, TaggedToken } from '../src/document/sentence.ts';
import { type Clusters, type WordType, wordTypes } from '../src/language/clusters.ts';
import { labelCount, labelsOf, type NameType, outside } from '../src/language/names/labels.ts';
import { kindSet, type NameKind } from '../src/language/names/name-kind.ts';
import type { LexiconSpan } from '../src/language/names/name-lexicon.ts';
import type { FeatureSources } from './names-examples.ts';

/** Any label. */
const anything = (1 << labelCount) - 1;

/** Kinds that make a whole run of proper nouns a name of one type; a run of several types stays open. */
const typeOfKinds: readonly (readonly [kinds: number, type: NameType])[] = [
  [kindSet('place', 'largePlace', 'country'), 'LOC'],
  [kindSet('firstName', 'surname', 'person'), 'PER'],
  [kindSet('organisation'), 'ORG'],
];

const typeOfWordType: Readonly<Record<WordType, NameType | undefined>> = {
  common: undefined,
  people: undefined,
  given: 'PER',
  family: 'PER',
  place: 'LOC',
  body: 'ORG',
};

interface Run {
  readonly first: number;
  readonly last: number;
}

function isProper({ xpos }: TaggedToken): boolean {
  return xpos === 'NNP' || xpos === 'NNPS';
}

/** Runs of proper nouns, with the hyphens between them. */
function properRuns(tokens: readonly TaggedToken[]): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!isProper(tokens[first]!)) continue;
    let last = first + 1;
    while (last < tokens.length && (isProper(tokens[last]!) || isBetween(tokens, last))) last++;
    runs.push({ first, last });
    first = last;
  }
  return runs;
}

function isBetween(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens[at]!.text === '-' && tokens[at + 1] !== undefined && isProper(tokens[at + 1]!);
}

/** What the lists say of just this run. */
function kindsOf(spans: readonly LexiconSpan[], { first, last }: Run): number {
  return spans
    .filter((span) => span.first === first && span.last === last)
    .reduce((kinds, span) => kinds | span.kinds, 0);
}

/** The run without the titles before it. */
function withoutTitles(spans: readonly LexiconSpan[], run: Run): Run {
  const titles = spans.filter(
    ({ first, last, kinds }) => first === run.first && last < run.last && (kinds & kindSet('title')) !== 0,
  );
  return titles.length === 0 ? run : { ...run, first: Math.max(...titles.map((span) => span.last)) };
}

/** The type of a run, `null` for no name, `undefined` where the lists do not tell. */
function typeOf(spans: readonly LexiconSpan[], run: Run, titled: boolean): NameType | null | undefined {
  const kinds = kindsOf(spans, run);
  const has = (at: number, ...sets: NameKind[]) =>
    (kindsOf(spans, { first: at, last: at + 1 }) & kindSet(...sets)) !== 0;
  const types = typeOfKinds.filter(([set]) => (kinds & set) !== 0).map(([, type]) => type);
  if (titled) return 'PER';
  if (types.length === 1 && (kinds & kindSet('notName', 'demonym')) === 0) return types[0];
  if (types.length > 1) return undefined;
  if ((kinds & kindSet('notName', 'demonym')) !== 0) return null;
  const length = run.last - run.first;
  if (length === 1) return undefined;
  if (has(run.last - 1, 'organisationHead', 'unit') && !has(run.last - 1, 'placeHead')) return 'ORG';
  if (has(run.last - 1, 'placeHead') && !has(run.last - 1, 'surname', 'organisationHead')) return 'LOC';
  return length <= 3 && has(run.first, 'firstName') && !has(run.first, 'placeHead') ? 'PER' : undefined;
}

/** The type that words which are used alike would give a name, `undefined` where they differ or are not sure. */
function typeByUse(
  tokens: readonly TaggedToken[],
  { first, last }: Run,
  clusters: Clusters,
): NameType | undefined {
  const types = tokens
    .slice(first, last)
    .filter(isProper)
    .map((token) => clusters.type(token.text.toLowerCase()));
  if (types.some((type) => type % 4 < 2)) return undefined;
  const found = new Set(types.map((type) => typeOfWordType[wordTypes[Math.floor(type / 4) - 1] ?? 'common']));
  return found.size === 1 ? [...found][0] : undefined;
}

/** The labels that the run's tokens may have. */
function allow(allowed: Uint16Array, run: Run, type: NameType | null | undefined): void {
  if (type === undefined) {
    allowed.fill(anything, run.first, run.last);
    return;
  }
  const names = type === null ? [] : [{ ...run, type }];
  const labels = labelsOf(names, allowed.length);
  for (let token = run.first; token < run.last; token++) allowed[token] = 1 << labels[token]!;
}

/**
 * The labels that the tokens of a sentence may have, judged by its tags and the lists: words that are no proper nouns
 * are outside, runs of proper nouns that the lists know have the type of their list, and others may be anything.
 */
export function weakLabels(sentence: Tagged, { lexicon, clusters }: FeatureSources): Uint16Array {
  const { tokens } = sentence;
  const spans = lexicon.spans(tokens);
  const allowed = new Uint16Array(tokens.length).fill(1 << outside);
  for (const whole of properRuns(tokens)) {
    const run = withoutTitles(spans, whole);
    const type = typeOf(spans, run, run.first > whole.first);
    allow(allowed, run, type === undefined ? typeByUse(tokens, run, clusters) : type);
  }
  return allowed;
}
