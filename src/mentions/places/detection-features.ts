import type { Tagged } from '../../document/sentence.ts';
import type { NameMention } from '../../language/names/name-finder.ts';
import type { ArticleWords } from './article-words.ts';
import { nameFlag, type PlaceKind } from './entry.ts';
import type { Candidate } from './gazetteer.ts';
import type { PlaceWords } from './knowledge.ts';
import { isCapitalised, type PlaceSpan } from './spans.ts';

/** What detection looks at beside the span itself. */
export interface DetectionContext {
  readonly sentences: readonly Tagged[];
  readonly spans: readonly PlaceSpan[];
  readonly names: readonly (readonly NameMention[])[];
  readonly words: ArticleWords;
  readonly placeWords: PlaceWords;
  /** For each span, the span behind it that says where it lies, or -1. */
  readonly qualifiers: ArrayLike<number>;
  /** For each span, whether it says where the span before it lies. */
  readonly qualifies: ArrayLike<number>;
}

const digits = /^\d/;

/** A neighbouring word as a feature's value: numbers are one word, and so are the article's edges. */
function wordAt(tokens: Tagged['tokens'], index: number): string {
  const token = tokens[index];
  if (!token) return index < 0 ? '<' : '>';
  return digits.test(token.text) ? '#' : token.text.toLowerCase();
}

function bucket(value: number, edges: readonly number[]): number {
  let index = 0;
  while (index < edges.length && value >= (edges[index] ?? 0)) index++;
  return index;
}

/** Kinds by hand are few of each: they are learnt in three groups. */
const kindGroups: { readonly [kind in PlaceKind]?: string } = {
  base: 'point',
  camp: 'point',
  crossing: 'point',
  site: 'point',
  region: 'area',
  continent: 'area',
  historical: 'area',
  desert: 'area',
  front: 'area',
  river: 'feature',
  sea: 'feature',
  mountains: 'feature',
  island: 'feature',
};

function best(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((a, b) => (b.population > a.population ? b : a));
}

/** What the gazetteer says of the name. */
function gazetteerFeatures(span: PlaceSpan, add: (feature: string) => void): void {
  const top = best(span.candidates);
  const kinds = new Set(span.candidates.map(({ kind }) => kindGroups[kind] ?? kind));
  for (const kind of kinds) {
    add(`kind=${kind}`);
    add(`kind=${kind}&words=${Math.min(3, span.last - span.first)}`);
  }
  add(`population=${bucket(top.population, [1, 1000, 5000, 20_000, 100_000, 500_000, 2_000_000])}`);
  add(`candidates=${bucket(span.candidates.length, [2, 4, 8, 16, 32])}`);
  const flags = span.candidates.reduce((bits, candidate) => bits | candidate.flags, 0);
  for (const [name, bit] of Object.entries(nameFlag)) if (flags & bit) add(`flag=${name}`);
  if ((flags & ~nameFlag.demonym) === 0) add('only-demonym');
  if ((flags & ~nameFlag.suffix) === 0) add('only-suffix');
  if ((flags & nameFlag.main) === 0) add(`not-main&population=${bucket(top.population, [1, 5000, 100_000])}`);
}

/** The capitalised run around the span: `Anderson` in `Anderson County Sheriff`. */
function runAround(tokens: Tagged['tokens'], span: PlaceSpan): { first: number; last: number } {
  let { first, last } = span;
  while (first > 0 && isCapitalised(tokens[first - 1]?.text ?? '')) first--;
  while (last < tokens.length && isCapitalised(tokens[last]?.text ?? '')) last++;
  return { first, last };
}

const leadingParticle = /^\p{Ll}{1,3}(?=[- ]\s?-?\p{Lu})/u;

/** The article before an Arabic name is no part of its shape. */
function shapeOf(text: string): string {
  if (text === text.toUpperCase()) return 'capitals';
  return isCapitalised(text) || leadingParticle.test(text) ? 'capital' : 'small';
}

/** What the words around the span say. */
function neighbourFeatures(
  span: PlaceSpan,
  tokens: Tagged['tokens'],
  context: DetectionContext,
  add: (feature: string) => void,
): void {
  const { placeWords } = context;
  const named = nameOver(span, context);
  const before = wordAt(tokens, span.first - 1);
  const after = wordAt(tokens, span.last);
  add(`before=${before}`);
  add(`after=${after}`);
  add(`before2=${wordAt(tokens, span.first - 2)} ${before}`);
  add(`after2=${after} ${wordAt(tokens, span.last + 1)}`);
  add(`around=${before} _ ${after}`);
  add(`tag-before=${tokens[span.first - 1]?.xpos ?? '<'}`);
  add(`tag-after=${tokens[span.last]?.xpos ?? '>'}`);
  if (placeWords.locative.has(before)) add(`locative & name=${named ? named.type : 'none'}`);
  if (placeWords.division.has(before) || placeWords.division.has(after)) add('division-word beside');
  const run = runAround(tokens, span);
  const start = span.first === run.first ? 'start' : 'inside';
  const end = span.last === run.last ? 'end' : 'open';
  add(`run=${start} ${end}`);
  if (end === 'open') add(`run-ends=${wordAt(tokens, run.last - 1)}`);
  if (start === 'inside') add(`run-begins=${wordAt(tokens, run.first)}`);
  add(`run&case=${start} ${end} ${shapeOf(span.text)}`);
}

/** What the span's own words are like. */
function ownFeatures(
  span: PlaceSpan,
  tokens: Tagged['tokens'],
  context: DetectionContext,
  add: (feature: string) => void,
): void {
  const length = Math.min(3, span.last - span.first);
  add(`length=${length}`);
  add(`case=${shapeOf(span.text)}`);
  if (length > 1) {
    add(`last-word=${wordAt(tokens, span.last - 1)}`);
    add(`first-word=${wordAt(tokens, span.first)}`);
  }
  add(`first-tag=${tokens[span.first]?.xpos ?? ''}`);
  if (length > 1) add(`last-tag=${tokens[span.last - 1]?.xpos ?? ''}`);
  if (span.first === 0) add('opens-sentence');
  if (length === 1) {
    if (context.words.isWrittenSmall(span.text)) add('written-small');
    add(`surname=${Math.min(2, context.words.asSurname(span.text))}`);
    add(`located=${Math.min(2, context.words.afterPreposition(span.text))}`);
  }
}

/** The name finder's scores above which it is half, rather, and very sure. */
const sureness = [0.5, 0.75, 0.95];

/** The name that the name finder saw at the span or across it. */
function nameOver(span: PlaceSpan, { names }: DetectionContext): NameMention | undefined {
  return names[span.sentence]?.find(({ first, last }) => first < span.last && span.first < last);
}

function nameFeatures(span: PlaceSpan, context: DetectionContext, add: (feature: string) => void): void {
  const name = nameOver(span, context);
  if (!name) {
    add('name=none');
    return;
  }
  const exact = name.first === span.first && name.last === span.last;
  const within = name.first <= span.first && span.last <= name.last;
  const relation = exact ? 'exact' : within ? 'within' : 'crossed';
  add(`name=${name.type} ${relation}`);
  add(`name=${name.type} ${relation} ${bucket(name.score, sureness)}`);
}

/** How far to either side in the list a span that overlaps may stand: no more spans start at so few tokens. */
const reach = 30;

/** Whether longer or shorter names of the gazetteer overlap the span: `York` in `New York`. */
function overlapFeatures(index: number, spans: readonly PlaceSpan[]): Set<string> {
  const features = new Set<string>();
  const span = spans[index];
  if (!span) return features;
  const length = span.last - span.first;
  for (let at = Math.max(0, index - reach); at < Math.min(spans.length, index + reach); at++) {
    const other = spans[at];
    if (at === index || !other || other.sentence !== span.sentence) continue;
    if (other.first >= span.last || other.last <= span.first) continue;
    const otherLength = other.last - other.first;
    const relation = otherLength > length ? 'longer' : otherLength < length ? 'shorter' : 'other';
    features.add(`overlaps=${relation}`);
    if (relation === 'longer' && other.last === span.last) features.add('overlaps=longer to the left');
  }
  return features;
}

/** The features of one span, by name. */
export function detectionFeatures(span: PlaceSpan, index: number, context: DetectionContext): string[] {
  const features: string[] = [];
  const add = (feature: string): void => {
    features.push(feature);
  };
  for (const feature of overlapFeatures(index, context.spans)) add(feature);
  const tokens = context.sentences[span.sentence]?.tokens ?? [];
  gazetteerFeatures(span, add);
  ownFeatures(span, tokens, context, add);
  neighbourFeatures(span, tokens, context, add);
  nameFeatures(span, context, add);
  if ((context.qualifiers[index] ?? -1) >= 0) add('qualified');
  if (context.qualifies[index]) add('qualifies');
  return features;
}
