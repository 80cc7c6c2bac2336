import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Cluster, largestOf, separateClusters, sizeOf } from '../../web/map/separate-clusters.ts';

function cluster(count: number, lat: number, lon: number): Cluster {
  const id = count === 1 ? `incident:${lat},${lon}` : null;
  return { id, count, lat, lon, name: 'Tesra', radiusKm: 5, killed: { min: count, max: 2 * count } };
}

const place = ({ lat, lon }: Pick<Cluster, 'lat' | 'lon'>) => ({ x: lon, y: -lat });

test('clusters that lie over one another are drawn as one, where the larger lies', () => {
  const far = cluster(1, 300, 300);
  const [merged, alone, ...rest] = separateClusters([cluster(1, 5, 5), cluster(9, 0, 0), far], place);
  assert.deepEqual(merged, { ...cluster(9, 0, 0), id: null, count: 10, killed: { min: 10, max: 20 } });
  assert.deepEqual([alone, rest], [far, []]);
});

test('each of what is left can be pressed, and nothing is lost', () => {
  const position = fc.integer({ min: 0, max: 400 });
  const clusters = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), position, position), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(clusters, (drawn) => {
      const all = drawn.map(([count, lat, lon]) => cluster(count, lat, lon));
      const separate = separateClusters(all, place);
      const sum = (some: readonly Cluster[]) => some.reduce((total, { count }) => total + count, 0);
      assert.equal(sum(separate), sum(all));
      const reach = (one: Cluster) => Math.max(24, sizeOf(one, largestOf(separate))) / 2;
      for (const [index, one] of separate.entries()) {
        assert.equal(one.id === null, one.count > 1);
        for (const other of separate.slice(index + 1)) {
          const apart = Math.hypot(one.lat - other.lat, one.lon - other.lon);
          assert.ok(apart >= reach(one) + reach(other), `${apart} px apart`);
        }
      }
    }),
  );
});
