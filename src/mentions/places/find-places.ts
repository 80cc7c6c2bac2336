import type { Tagged } from '../../document/sentence.ts';
import { overlaps, type Span } from '../../document/span.ts';
import type { Place } from '../../schema/place.ts';
import { type ChosenSpans, readArticleSpans } from './article-spans.ts';
import { basisOf } from './basis.ts';
import { datelineLength } from './dateline.ts';
import { detectSpans } from './detect.ts';
import { distanceKm } from './distance.ts';
import { nameFlag } from './entry.ts';
import type { Gazetteer } from './gazetteer.ts';
import { hintsOf } from './hints.ts';
import type { PlaceKnowledge } from './knowledge.ts';
import type { PlaceInput, PlaceMention } from './place-mention.ts';
import { placeOf } from './place-of.ts';
import type { Evidence } from './ranking-features.ts';
import { placeBetween, relatedPlace, relationBefore } from './relative-place.ts';
import { rankingWeights, resolveGroups } from './resolve.ts';
import { settleArticle, settleDivision } from './settle.ts';
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
  const { words, detector } = gazetteer.knowledge;
  const article = readArticleSpans(sentences, input.text, input.names, gazetteer, words);
  const chosen = detectSpans(article, detector);
  const resolved = resolveChosen(chosen, sentences, hintsOf(input, gazetteer), gazetteer.knowledge);
  return sentences.flatMap((sentence, index) => {
    const here = resolved.filter(({ span }) => span.sentence === index);
    return mentionsOf(sentence, index, here, input, gazetteer);
  });
}

/** Added to the basis where the words around a name chose between places near each other. */
const settledBasis = 'told from its namesake by the words around it';

/** How far apart two sites may be for the belief in one to count for the other: they are one spot under two entries. */
const sameSpotKm = 100;

function resolveChosen(
  chosen: ChosenSpans,
  sentences: readonly Tagged[],
  hints: readonly Evidence[],
  knowledge: PlaceKnowledge,
): ResolvedSpan[] {
  const weights = rankingWeights(knowledge.ranker);
  const { beliefs, vectors } = resolveGroups(chosen.groups, hints, weights);
  const qualifying = new Set(chosen.qualifiers);
  const resolved: ResolvedSpan[] = [];
  chosen.groups.forEach((group, index) => {
    const belief = beliefs[index] ?? new Float64Array(0);
    const best = group.sites[belief.indexOf(Math.max(...belief))];
    if (!best) return;
    const basis = basisOf(group, vectors[index] ?? [], belief, weights);
    const sure = group.sites.reduce(
      (sum, site, at) => sum + (distanceKm(site, best) <= sameSpotKm ? (belief[at] ?? 0) : 0),
      0,
    );
    for (const member of group.spans) {
      const span = chosen.spans[member];
      if (!span) continue;
      const tokens = sentences[span.sentence]?.tokens ?? [];
      const feature = settleArticle(best, group.sites, span, tokens);
      const site = settleDivision(feature, group.sites, span, tokens, knowledge.words);
      const confidence = (chosen.confidence[member] ?? 0) * sure;
      resolved[member] = {
        span,
        site,
        basis: site === best ? basis : `${basis}; ${settledBasis}`,
        confidence,
        isQualifier: qualifying.has(member),
      };
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
      named: { lat: site.lat, lon: site.lon },
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
  if (!partner || isOnlyDemonym(partner.site) || !joins(sentence, span, partner.span, gazetteer)) {
    return { ...relatedPlace(named, { ...relation, kind: 'near' }, before), ...until(span.span.end) };
  }
  const other = placeOf(partner.site, partner.span, partner.basis, gazetteer);
  return { ...placeBetween(named, other, before), ...until(partner.span.span.end) };
}

/** Whether `and` alone stands between the two. */
function joins(sentence: Tagged, from: PlaceSpan, to: PlaceSpan, gazetteer: Gazetteer): boolean {
  const words = sentence.tokens.slice(from.last, to.first).map(({ text }) => text.toLowerCase());
  const { and } = gazetteer.knowledge.words;
  return words.length > 0 && words.length <= 2 && words.some((word) => and.has(word));
}
