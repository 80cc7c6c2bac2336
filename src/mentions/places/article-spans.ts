import type { Tagged } from '../../document/sentence.ts';
import type { NameMention } from '../../language/names/name-finder.ts';
import { articleWords } from './article-words.ts';
import { detectionFeatures } from './detection-features.ts';
import type { Gazetteer } from './gazetteer.ts';
import { groupSpans, qualifiersOf, type SpanGroup } from './groups.ts';
import type { PlaceWords } from './knowledge.ts';
import { findSpans, type PlaceSpan } from './spans.ts';

/** Everything in an article that the gazetteer has a name for, before it is decided what is a place. */
export interface ArticleSpans {
  readonly spans: readonly PlaceSpan[];
  /** For each span, the span behind it that says where it lies, or -1. */
  readonly qualifiers: Int32Array;
  /** For each span, the names of its features for detection. */
  readonly features: readonly (readonly string[])[];
}

/** Looks up an article's names; `names` are those of each sentence, by the sentence's position. */
export function readArticleSpans(
  sentences: readonly Tagged[],
  text: string,
  names: readonly (readonly NameMention[])[],
  gazetteer: Gazetteer,
  words: PlaceWords,
): ArticleSpans {
  const spans = findSpans(sentences, text, gazetteer, words);
  const qualifiers = qualifiersOf(spans, sentences);
  const qualifies = new Uint8Array(spans.length);
  for (const index of qualifiers) if (index >= 0) qualifies[index] = 1;
  const context = {
    sentences,
    spans,
    names,
    words: articleWords(sentences, words),
    placeWords: words,
    qualifiers,
    qualifies,
  };
  const features = spans.map((span, index) => detectionFeatures(span, index, context));
  return { spans, qualifiers, features };
}

/** The chosen spans of an article, in groups of one name: indexes in the groups count within `spans`. */
export interface ChosenSpans {
  readonly spans: readonly PlaceSpan[];
  readonly qualifiers: Int32Array;
  readonly groups: readonly SpanGroup[];
  /** For each span, how likely it names a place, 0 to 1. */
  readonly confidence: readonly number[];
}

/** Keeps the spans `chosen` (indexes into `article.spans`), whose confidence is their weight as evidence. */
export function groupChosen(
  article: ArticleSpans,
  chosen: readonly number[],
  confidence: ArrayLike<number>,
): ChosenSpans {
  const position = new Map(chosen.map((index, place) => [index, place]));
  const spans = chosen.flatMap((index) => article.spans[index] ?? []);
  const qualifiers = Int32Array.from(chosen, (index) => position.get(article.qualifiers[index] ?? -1) ?? -1);
  const weights = chosen.map((index) => confidence[index] ?? 0);
  return { spans, qualifiers, groups: groupSpans(spans, weights, qualifiers), confidence: weights };
}
