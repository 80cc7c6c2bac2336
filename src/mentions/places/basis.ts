import type { SpanGroup } from './groups.ts';
import { type RankingFeature, rankingFeatures } from './ranking-features.ts';

/** What each feature says when it is what decided. */
const reasons: { readonly [feature in RankingFeature]?: string } = {
  population: 'the most populous of that name',
  largest: 'the most populous of that name',
  country: 'in the country that the article and its actors speak of',
  admin1: 'in a province of other places that the article names',
  admin2: 'in a district of other places that the article names',
  near30: 'close to other places that the article names',
  near100: 'near other places that the article names',
  near400: 'in the region of other places that the article names',
  'in-named-country': 'in a country that the article names',
  'in-named-admin1': 'in a province that the article names',
  'in-named-admin2': 'in a district that the article names',
  'in-named-region': 'in a region that the article names',
  'holds-others': 'other places that the article names lie in it',
  qualified: 'the words behind it say where it lies',
  'against-qualifier': 'the words behind it say where it lies',
  'is-country': 'the country of that name',
  'is-admin1': 'the province of that name',
  'is-capital': 'the capital of that name',
  'is-seeded': 'a known place of that name',
};

/**
 * Why the best site of a group was chosen: the feature that speaks most for it against the second best, in words, with
 * how many places of that name there were.
 */
export function basisOf(
  group: SpanGroup,
  vectors: readonly Float64Array[],
  beliefs: Float64Array,
  weights: Float64Array,
): string {
  if (group.sites.length === 1) return 'the only place of that name';
  const order = [...beliefs.keys()].sort((a, b) => (beliefs[b] ?? 0) - (beliefs[a] ?? 0));
  const first = vectors[order[0] ?? 0];
  const second = vectors[order[1] ?? 0];
  let reason = 'the most likely of that name';
  let strongest = 0;
  rankingFeatures.forEach((feature, index) => {
    const gain = (weights[index] ?? 0) * ((first?.[index] ?? 0) - (second?.[index] ?? 0));
    const said = reasons[feature];
    if (!said || gain <= strongest) return;
    strongest = gain;
    reason = said;
  });
  return `${reason} (of ${group.sites.length})`;
}
