import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { distanceKm } from '../../../src/mentions/places/distance.ts';
import { placesIn } from './places-in.ts';

interface Sentence {
  readonly place: string;
  readonly at: readonly [lat: number, lon: number];
  readonly text: string;
}

const file = new URL('conflict-places.yaml', import.meta.url);
const sentences = parse(readFileSync(file, 'utf8')) as Sentence[];

for (const { place, at, text } of sentences) {
  test(`${place}: ${text}`, () => {
    const mention = placesIn(text).find(({ place: found }) => found.text.includes(place));
    assert.ok(mention, 'not found');
    assert.equal(text.slice(mention.place.span.start, mention.place.span.end), mention.place.text);
    const km = distanceKm(mention.place, { lat: at[0], lon: at[1] });
    assert.ok(km <= 50, `${mention.place.name} lies ${km.toFixed(0)} km away (${mention.place.basis})`);
  });
}
