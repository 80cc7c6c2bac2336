import type { MapView } from '../../src/schema/overview.ts';

export type Cluster = MapView['clusters'][number];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The least and the most size of a cluster, in pixels; its area grows with what is in it. */
const SIZE = { one: 16, least: 24, most: 56 };
/** What is to be pressed needs so many pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** How wide a cluster is drawn, in pixels, where the largest holds `most`. */
export function sizeOf({ count }: Pick<Cluster, 'count'>, most: number): number {
  if (count === 1) return SIZE.one;
  const share = Math.sqrt(count / Math.max(most, 40));
  return Math.round(SIZE.least + (SIZE.most - SIZE.least) * Math.min(1, share));
}

/**
 * Clusters so that each can be seen and pressed: those that would lie over one another are drawn as one, where the larger
 * lies. A nearer look takes them apart.
 */
export function separateClusters(
  clusters: readonly Cluster[],
  placeOf: (cluster: Pick<Cluster, 'lat' | 'lon'>) => Point,
): Cluster[] {
  for (let before = [...clusters]; ; ) {
    const after = mergedOnce(before, placeOf);
    if (after.length === before.length) return after;
    before = after;
  }
}

function mergedOnce(
  clusters: readonly Cluster[],
  placeOf: (cluster: Pick<Cluster, 'lat' | 'lon'>) => Point,
): Cluster[] {
  const most = largestOf(clusters);
  const kept: { cluster: Cluster; readonly place: Point; readonly reach: number }[] = [];
  for (const cluster of clusters.toSorted((one, other) => other.count - one.count)) {
    const place = placeOf(cluster);
    const reach = Math.max(TARGET, sizeOf(cluster, most)) / 2;
    const over = kept.find((other) => distance(place, other.place) < reach + other.reach);
    if (over) over.cluster = together(over.cluster, cluster);
    else kept.push({ cluster, place, reach });
  }
  return kept.map(({ cluster }) => cluster);
}

/** How many the largest of clusters holds. */
export function largestOf(clusters: readonly Cluster[]): number {
  return Math.max(1, ...clusters.map(({ count }) => count));
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function together(larger: Cluster, smaller: Cluster): Cluster {
  return {
    ...larger,
    id: null,
    count: larger.count + smaller.count,
    killed: {
      min: larger.killed.min + smaller.killed.min,
      max: larger.killed.max + smaller.killed.max,
    },
  };
}
