import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Entry } from '../../../src/mentions/places/entry.ts';
import { extentsOf } from '../../../src/mentions/places/geonames.ts';
import { entry } from './small-gazetteer.ts';

function town(admin1: string, at: readonly [number, number]): Entry {
  return entry(`town of ${admin1} at ${at}`, 'town', at, { country: 'XX', admin1 });
}

function many(admin1: string, [lat, lon]: readonly [number, number]): Entry[] {
  return [0, 1, 2, 3].map((step) => town(admin1, [lat + step * 0.05, lon]));
}

describe('how far a division reaches', () => {
  test('half of the way to the next one where few towns tell', () => {
    const extents = extentsOf([town('XX.1', [10, 10]), town('XX.2', [12, 10])], new Map());
    assert.deepEqual([extents.get('XX.1')!.radiusKm, extents.get('XX.2')!.radiusKm], [111, 111]);
  });

  test('as far as its towns where they are enough, and never to a far island', () => {
    const extents = extentsOf([...many('XX.1', [10, 10]), town('XX.2', [40, 10])], new Map());
    assert.ok(extents.get('XX.1')!.radiusKm <= 10);
    assert.equal(extents.get('XX.2')!.radiusKm, 200);
  });

  test('across the date line', () => {
    const { lon, radiusKm } = extentsOf(
      [...many('XX.1', [65, 179]), ...many('XX.1', [65, -179])],
      new Map(),
    ).get('XX.1')!;
    assert.equal(Math.abs(lon), 180);
    assert.ok(radiusKm < 60, `${radiusKm} km`);
  });
});
