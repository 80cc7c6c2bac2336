import type { Tagged } from '../../document/sentence.ts';
import { overlaps, type Span } from '../../document/span.ts';
import type { Place } from '../../schema/place.ts';
import { type ChosenSpans, groupChosen, readArticleSpans } from './article-spans.ts';
import { basisOf } from './basis.ts';
import { datelineLength } from './dateline.ts';
import { nameFlag } from './entry.ts';
import type { Gazetteer } from './gazetteer.ts';
import { probability, scoreOf } from './linear-model.ts';
import type { PlaceInput, PlaceMention } from './place-mention.ts';
import { placeOf } from './place-of.ts';
import { placeBetween, relatedPlace, relationBefore } from './relative-place.ts';
import { rankingWeights, resolveGroups } from './resolve.ts';
import { selectSpans } from './select.ts';
import type { Site } from './site.ts';
import type { PlaceSpan } from './spans.ts';

/** A chosen span with what it was resolved to. */
interface ResolvedSpan {
  readonly span: PlaceSpan;
  readonly site: Site;
  readonly basis: string;
  readonly confidence: number;
  readonly isQualifier: boolean;
}

/**
 * Finds and resolves every place that an article names, all of them together: what one name means depends on what the
 * others mean. Mentions come in the order of the text and do not overlap, but the span of a place takes in the words
 * that move or narrow it (`30 km west of Mosul`, `northern Iraq`). Linear in the length of the article for finding, and
 * in the square of the number of different names for resolving.
 */
export function findPlaces(
  sentences: readonly Tagged[],
  input: PlaceInput,
  gazetteer: Gazetteer,
): PlaceMention[] {
  const { words, detector, ranker } = gazetteer.knowledge;
  const article = readArticleSpans(sentences, input.text, input.names, gazetteer, words);
  const scores = article.features.map((features) => scoreOf(detector, features));
  const confidence = scores.map(probability);
  const selected = selectSpans(article.spans, scores);
  const chosen = groupChosen(article, selected, confidence);
  const resolved = resolveChosen(chosen, input, rankingWeights(ranker));
  return sentences.flatMap((sentence, index) => {
    const here = resolved.filter(({ span }) => span.sentence === index);
    return mentionsOf(sentence, index, here, input, gazetteer);
  });
}

function resolveChosen(chosen: ChosenSpans, input: PlaceInput, weights: Float64Array): ResolvedSpan[] {
  const { beliefs, vectors } = resolveGroups(chosen.groups, new Set(input.countries), weights);
  const qualifying = new Set(chosen.qualifiers);
  const resolved: ResolvedSpan[] = [];
  chosen.groups.forEach((group, index) => {
    const belief = beliefs[index] ?? new Float64Array(0);
    const best = belief.indexOf(Math.max(...belief));
    const site = group.sites[best];
    if (!site) return;
    const basis = basisOf(group, vectors[index] ?? [], belief, weights);
    for (const member of group.spans) {
      const span = chosen.spans[member];
      if (!span) continue;
      const confidence = group.weight * (belief[best] ?? 0);
      resolved[member] = { span, site, basis, confidence, isQualifier: qualifying.has(member) };
    }
  });
  return resolved.filter((item) => item !== undefined);
}

function mentionsOf(
  sentence: Tagged,
  index: number,
  resolved: readonly ResolvedSpan[],
  input: PlaceInput,
  gazetteer: Gazetteer,
): PlaceMention[] {
  const dateline = datelineLength(sentence);
  const organisations = (input.names[index] ?? []).filter(({ type }) => type === 'ORG');
  return resolved.map((item, position) => {
    const { span, site, confidence, isQualifier } = item;
    const isDemonym = isOnlyDemonym(site);
    const partner = resolved[position + 1] ?? null;
    const place = isDemonym
      ? placeOf(site, span, item.basis, gazetteer)
      : placeInWords(sentence, item, partner, input.text, gazetteer);
    return {
      sentence: index,
      first: span.first,
      last: span.last,
      span: span.span,
      place,
      country: site.country,
      isDateline: span.last <= dateline || isGivenDateline(sentence, span.text, input),
      isDemonym,
      inOrganisationName: organisations.some(
        ({ first, last }) =>
          first <= span.first && span.last <= last && last - first > span.last - span.first,
      ),
      isQualifier,
      confidence,
    };
  });
}

/** Whether a name was found only as a people's or an adjective's. */
function isOnlyDemonym(site: Site): boolean {
  return (site.flags & nameFlag.demonym) !== 0 && (site.flags & (nameFlag.main | nameFlag.alternate)) === 0;
}

/** Another step may have taken the dateline off the text's first sentence and given it by itself. */
function isGivenDateline(sentence: Tagged, text: string, input: PlaceInput): boolean {
  const { dateline } = input;
  if (!dateline?.includes(text)) return false;
  const start = input.text.indexOf(dateline);
  return start >= 0 && overlaps(sentence.span, { start, end: start + dateline.length });
}

/** The place with the words before its name: `30 km west of Mosul`, `between Mosul and Erbil`. */
function placeInWords(
  sentence: Tagged,
  item: ResolvedSpan,
  partner: ResolvedSpan | null,
  text: string,
  gazetteer: Gazetteer,
): Place {
  const { span, site, basis } = item;
  const named = placeOf(site, span, basis, gazetteer);
  const relation = relationBefore(sentence.tokens, span.first, gazetteer.knowledge.words);
  const start = sentence.tokens[relation?.first ?? span.first]?.start ?? span.span.start;
  if (!relation) return named;
  const until = (end: number): { text: string; span: Span } => ({
    text: text.slice(start, end),
    span: { start, end },
  });
  const before = text.slice(start, span.span.start).trim();
  if (relation.kind !== 'between')
    return { ...relatedPlace(named, relation, before), ...until(span.span.end) };
  if (!partner || !joins(sentence, span, partner.span, gazetteer)) return named;
  const other = placeOf(partner.site, partner.span, partner.basis, gazetteer);
  return { ...placeBetween(named, other, before), ...until(partner.span.span.end) };
}

/** Whether `and` alone stands between the two. */
function joins(sentence: Tagged, from: PlaceSpan, to: PlaceSpan, gazetteer: Gazetteer): boolean {
  const words = sentence.tokens.slice(from.last, to.first).map(({ text }) => text.toLowerCase());
  const { and } = gazetteer.knowledge.words;
  return words.length > 0 && words.length <= 2 && words.some((word) => and.has(word));
}
