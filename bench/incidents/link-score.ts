import { bestPairs, type Edge } from '../attribution/assignment.ts';
import type { Score } from '../benchmark.ts';

/** A pair of a known incident and a predicted one, with how many reports they share. */
interface Overlap {
  readonly known: string;
  readonly said: string;
  readonly shared: number;
}

/**
 * How well reports were brought together, out of 100: B-cubed (Bagga and Baldwin 1998), CEAF with the entity similarity
 * 2|A ∩ B| / (|A| + |B|) (Luo 2005), and pairs of reports.
 *
 * @param known of each report, by position, its incident
 * @param said of each report, by position, the incident that it was put to
 */
export function scoreLinks(known: readonly string[], said: readonly string[]): Score[] {
  const [knownSizes, saidSizes] = [sizesOf(known), sizesOf(said)];
  const overlaps = overlapsOf(known, said);
  const reports = known.length;
  const share = (sizes: ReadonlyMap<string, number>, of: (overlap: Overlap) => string) =>
    overlaps.reduce((sum, overlap) => sum + overlap.shared ** 2 / sizes.get(of(overlap))!, 0) / reports;
  const alike = bestAlignment(overlaps, knownSizes, saidSizes);
  const pairs = overlaps.reduce((sum, { shared }) => sum + pairsAmong(shared), 0);
  const figures = {
    bcubed: [share(saidSizes, ({ said: id }) => id), share(knownSizes, ({ known: id }) => id)],
    ceafe: [alike / saidSizes.size, alike / knownSizes.size],
    pair: [ratio(pairs, allPairs(saidSizes)), ratio(pairs, allPairs(knownSizes))],
  };
  return Object.entries(figures).flatMap(([name, [precision, recall]]) => [
    { metric: `${name}_p`, value: 100 * precision! },
    { metric: `${name}_r`, value: 100 * recall! },
    { metric: `${name}_f1`, value: 100 * harmonicMean(precision!, recall!) },
  ]);
}

function sizesOf(ids: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const id of ids) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  return sizes;
}

function overlapsOf(known: readonly string[], said: readonly string[]): Overlap[] {
  const pairs = known.map((id, index) => JSON.stringify([id, said[index]]));
  return [...sizesOf(pairs)].map(([pair, shared]) => {
    const [id, other] = JSON.parse(pair) as [string, string];
    return { known: id, said: other, shared };
  });
}

/** The greatest total similarity of known and predicted incidents, one to one; each connected part on its own. */
function bestAlignment(
  overlaps: readonly Overlap[],
  knownSizes: ReadonlyMap<string, number>,
  saidSizes: ReadonlyMap<string, number>,
): number {
  return connectedParts(overlaps).reduce((total, part) => {
    const [rows, columns] = [new Map<string, number>(), new Map<string, number>()];
    const edges: Edge[] = part.map(({ known, said, shared }) => ({
      row: placeIn(rows, known),
      column: placeIn(columns, said),
      weight: (2 * shared) / (knownSizes.get(known)! + saidSizes.get(said)!),
    }));
    return total + bestPairs(edges, rows.size, columns.size).reduce((sum, { weight }) => sum + weight, 0);
  }, 0);
}

function connectedParts(overlaps: readonly Overlap[]): Overlap[][] {
  const byKnown = Map.groupBy(overlaps, ({ known }) => known);
  const bySaid = Map.groupBy(overlaps, ({ said }) => said);
  const done = new Set<Overlap>();
  return overlaps.flatMap((first) => {
    if (done.has(first)) return [];
    const part = new Set([first]);
    for (const { known, said } of part) {
      for (const next of [...byKnown.get(known)!, ...bySaid.get(said)!]) part.add(next);
    }
    for (const overlap of part) done.add(overlap);
    return [[...part]];
  });
}

function placeIn(places: Map<string, number>, id: string): number {
  const place = places.get(id) ?? places.size;
  places.set(id, place);
  return place;
}

function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}

function allPairs(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + pairsAmong(size), 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function harmonicMean(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}
