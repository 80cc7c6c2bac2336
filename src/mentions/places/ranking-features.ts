import { liesIn } from './containment.ts';
import { distanceKm } from './distance.ts';
import { nameFlag, type PlaceKind } from './entry.ts';
import type { SpanGroup } from './groups.ts';
import type { Site } from './site.ts';

/** A place that another name of the article may mean, with the weight of that evidence. */
export interface Evidence {
  readonly site: Site;
  readonly mass: number;
  /** The group it comes from, since a name is no evidence for itself; -1 for what the names do not say. */
  readonly group: number;
}

/** What speaks for one candidate of a name, in the order of a feature vector. */
export const rankingFeatures = [
  'population',
  'largest',
  'country',
  'admin1',
  'admin2',
  'near30',
  'near100',
  'near400',
  'in-named-country',
  'in-named-admin1',
  'in-named-admin2',
  'in-named-region',
  'holds-others',
  'qualified',
  'against-qualifier',
  'name',
  'alternate',
  'stripped',
  'loose',
  'demonym',
  'short',
  'is-country',
  'is-admin1',
  'is-admin2',
  'is-capital',
  'is-seat',
  'is-neighbourhood',
  'is-seeded',
] as const;
export type RankingFeature = (typeof rankingFeatures)[number];

const at = Object.fromEntries(rankingFeatures.map((name, index) => [name, index])) as {
  readonly [name in RankingFeature]: number;
};

const kindFeature: { readonly [kind in PlaceKind]?: RankingFeature } = {
  country: 'is-country',
  admin1: 'is-admin1',
  admin2: 'is-admin2',
  capital: 'is-capital',
  seat: 'is-seat',
  neighbourhood: 'is-neighbourhood',
};
const plainTowns: ReadonlySet<PlaceKind> = new Set(['town']);

const flagFeatures: readonly (readonly [number, RankingFeature])[] = [
  [nameFlag.main, 'name'],
  [nameFlag.alternate, 'alternate'],
  [nameFlag.stripped, 'stripped'],
  [nameFlag.loose, 'loose'],
  [nameFlag.demonym, 'demonym'],
  [nameFlag.abbreviation | nameFlag.suffix, 'short'],
];

/** The features that do not depend on the other names of the article. */
function ownFeatures(vector: Float64Array, site: Site, group: SpanGroup): void {
  vector[at.population] = Math.log10(site.population + 1) / 8;
  vector[at.largest] = group.sites.every((other) => other.population <= site.population) ? 1 : 0;
  const kind = kindFeature[site.kind];
  if (kind) vector[at[kind]] = 1;
  else if (!plainTowns.has(site.kind)) vector[at['is-seeded']] = 1;
  const flag = flagFeatures.find(([bits]) => (site.flags & bits) !== 0);
  if (flag) vector[at[flag[1]]] = 1;
  if (group.qualifiers.length > 0) {
    const inside = group.qualifiers.some((area) => liesIn(site, area));
    vector[at[inside ? 'qualified' : 'against-qualifier']] = 1;
  }
}

const namedArea: { readonly [kind in PlaceKind]?: RankingFeature } = {
  country: 'in-named-country',
  admin1: 'in-named-admin1',
  admin2: 'in-named-admin2',
  region: 'in-named-region',
  historical: 'in-named-region',
  continent: 'in-named-region',
};

/** Adds what one piece of evidence says of the candidate. */
function weigh(vector: Float64Array, site: Site, { site: other, mass }: Evidence): void {
  const add = (feature: RankingFeature, value: number): void => {
    vector[at[feature]] = (vector[at[feature]] ?? 0) + value;
  };
  if (site.country !== '' && other.country === site.country) add('country', mass);
  if (site.admin1 >= 0 && other.admin1 === site.admin1) add('admin1', mass);
  if (site.admin2 >= 0 && other.admin2 === site.admin2) add('admin2', mass);
  const area = namedArea[other.kind];
  if (area && liesIn(site, other)) add(area, mass);
  if (namedArea[site.kind] && liesIn(other, site)) add('holds-others', mass);
  if (area === 'in-named-country' || area === 'in-named-region') return;
  const km = distanceKm(site, other);
  if (km > 2500) return;
  add('near30', mass * Math.exp(-km / 30));
  add('near100', mass * Math.exp(-km / 100));
  add('near400', mass * Math.exp(-km / 400));
}

const shares: readonly RankingFeature[] = ['country', 'admin1', 'admin2', 'holds-others'];
const sums: readonly RankingFeature[] = [
  'near30',
  'near100',
  'near400',
  'in-named-country',
  'in-named-admin1',
  'in-named-admin2',
  'in-named-region',
];

/** The feature vector of one candidate of a group, given what the article's other names may mean. */
export function rankingVector(
  site: Site,
  group: SpanGroup,
  groupIndex: number,
  evidence: readonly Evidence[],
): Float64Array {
  const vector = new Float64Array(rankingFeatures.length);
  ownFeatures(vector, site, group);
  let total = 0;
  for (const piece of evidence) {
    if (piece.group === groupIndex) continue;
    total += piece.mass;
    weigh(vector, site, piece);
  }
  for (const feature of shares) {
    vector[at[feature]] = total > 0 ? (vector[at[feature]] ?? 0) / (total + 1) : 0;
  }
  for (const feature of sums) vector[at[feature]] = Math.log1p(vector[at[feature]] ?? 0);
  return vector;
}
