import { type ArticleSpans, type ChosenSpans, groupChosen } from './article-spans.ts';
import type { Detector } from './knowledge.ts';
import { type LinearModel, probability, scoreOf } from './linear-model.ts';
import { selectSpans } from './select.ts';
import { supportFeatures } from './support.ts';

/**
 * Log-odds that a name gains by each further token, once it is taken for one at all: `Jammu and Kashmir` is one place,
 * though `Jammu` alone is more surely a place.
 */
const longerBonus = 1;

/** The spans that one model takes for toponyms. */
export function chooseSpans(article: ArticleSpans, model: LinearModel): ChosenSpans {
  const scores = article.features.map((features) => scoreOf(model, features));
  const favoured = article.spans.map(({ first, last }, index) => {
    const score = scores[index] ?? 0;
    return score > 0 ? score + longerBonus * (last - first - 1) : score;
  });
  return groupChosen(article, selectSpans(article.spans, favoured), scores.map(probability));
}

/** The article with features added that say how each span stands to the places found at first sight. */
export function withSupport(article: ArticleSpans, first: ChosenSpans): ArticleSpans {
  const support = supportFeatures(article.spans, first.groups, first.spans);
  const features = article.features.map((own, index) => [...own, ...(support[index] ?? [])]);
  return { ...article, features };
}

/**
 * The toponyms of an article, found in two passes: the first judges each span by its words alone, the second also by
 * whether its place lies near those that the first found.
 */
export function detectSpans(article: ArticleSpans, detector: Detector): ChosenSpans {
  return chooseSpans(withSupport(article, chooseSpans(article, detector.first)), detector.second);
}
