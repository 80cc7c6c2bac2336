import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boxCentre, distanceKm, inBox, midpoint, moved } from '../../../src/mentions/places/distance.ts';

const position = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('a degree of latitude is 111 km', () => {
  assert.ok(Math.abs(distanceKm({ lat: 10, lon: 20 }, { lat: 11, lon: 20 }) - 111.195) < 0.01);
});

test('thirty kilometres west of Mosul', () => {
  const west = moved({ lat: 36.335, lon: 43.119 }, 30, 270);
  assert.ok(Math.abs(west.lat - 36.335) < 0.01);
  assert.ok(Math.abs(west.lon - 42.785) < 0.01);
});

test('what was moved is as far away as it was moved', () => {
  fc.assert(
    fc.property(
      position,
      fc.double({ min: 0, max: 500, noNaN: true }),
      fc.integer({ min: 0, max: 359 }),
      (from, km, bearing) => {
        assert.ok(Math.abs(distanceKm(from, moved(from, km, bearing)) - km) < 0.01);
      },
    ),
  );
});

test('the midpoint is as far from one end as from the other', () => {
  fc.assert(
    fc.property(position, fc.double({ min: 1, max: 2000, noNaN: true }), (from, km) => {
      const to = moved(from, km, 60);
      const middle = midpoint(from, to);
      assert.ok(Math.abs(distanceKm(from, middle) - distanceKm(to, middle)) < 0.01);
    }),
  );
});

test('a box may cross the date line', () => {
  const fiji = [-21, 176, -12, -178] as const;
  assert.ok(inBox(fiji, { lat: -18, lon: 178 }));
  assert.ok(inBox(fiji, { lat: -16, lon: -179 }));
  assert.ok(!inBox(fiji, { lat: -18, lon: 0 }));
  assert.ok(Math.abs(boxCentre(fiji).lon - 179) < 1e-9);
});
