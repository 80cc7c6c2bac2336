import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupSpans, qualifiersOf } from '../../../src/mentions/places/groups.ts';
import { readPlaceKnowledge } from '../../../src/mentions/places/knowledge.ts';
import { rankingFeatures } from '../../../src/mentions/places/ranking-features.ts';
import { resolveGroups } from '../../../src/mentions/places/resolve.ts';
import { settleDivision } from '../../../src/mentions/places/settle.ts';
import { findSpans } from '../../../src/mentions/places/spans.ts';
import { entry, smallGazetteer, smallKnowledge } from './small-gazetteer.ts';
import { taggedWords } from './tagged-words.ts';

const gazetteer = smallGazetteer([
  entry('Texas', 'admin1', [31.25, -99.25], { country: 'US', admin1: 'US.TX', radiusKm: 600 }),
  entry('Paris', 'capital', [48.85, 2.35], { country: 'FR', population: 2_100_000 }),
  entry('Paris', 'town', [33.66, -95.56], { country: 'US', admin1: 'US.TX', population: 25_000 }),
  entry('Bonham', 'town', [33.58, -96.18], { country: 'US', admin1: 'US.TX', population: 10_000 }),
  entry('Idlib', 'admin1', [35.8, 36.7], {
    country: 'SY',
    admin1: 'SY.12',
    radiusKm: 45,
    population: 500_000,
  }),
  entry('Idlib', 'seat', [35.93, 36.63], { country: 'SY', admin1: 'SY.12', population: 128_000 }),
]);
const { words } = readPlaceKnowledge(smallKnowledge);
const weightOf: { readonly [feature: string]: number } = {
  population: 4,
  near100: 4,
  qualified: 3,
  'against-qualifier': -3,
};
const weights = Float64Array.from(rankingFeatures, (feature) => weightOf[feature] ?? 0);

/** What each name of a sentence is resolved to, as `name/country`. */
function resolved(text: string): string[] {
  const sentences = [taggedWords(text)];
  const spans = findSpans(sentences, text, gazetteer, words);
  const groups = groupSpans(spans, new Float64Array(spans.length).fill(1), qualifiersOf(spans, sentences));
  const { beliefs } = resolveGroups(groups, [], weights);
  const places: string[] = [];
  groups.forEach((group, index) => {
    const belief = beliefs[index]!;
    const site = group.sites[belief.indexOf(Math.max(...belief))]!;
    for (const member of group.spans) places[member] = `${site.name}/${site.country}`;
  });
  return places;
}

test('alone, the most populous is meant', () => {
  assert.deepEqual(resolved('He left Paris .'), ['Paris/FR']);
});

test('the area behind the comma decides', () => {
  assert.deepEqual(resolved('He left Paris , Texas .'), ['Paris/US', 'Texas/US']);
});

test('other places nearby decide', () => {
  assert.deepEqual(resolved('From Bonham he drove to Paris .'), ['Bonham/US', 'Paris/US']);
});

test('an area in one mention of a name holds for the others', () => {
  assert.deepEqual(resolved('Paris , Texas , is small ; Paris is quiet .'), [
    'Paris/US',
    'Texas/US',
    'Paris/US',
  ]);
});

for (const [text, kind] of [
  ['Shells hit Idlib today', 'seat'],
  ['Shells hit Idlib province', 'admin1'],
  ['Shells hit the province of Idlib', 'admin1'],
] as const) {
  test(`${text}: ${kind}`, () => {
    const sentence = taggedWords(text);
    const [span] = findSpans([sentence], text, gazetteer, words);
    const sites = gazetteer.lookup('Idlib');
    for (const site of sites)
      assert.equal(settleDivision(site, sites, span!, sentence.tokens, words).kind, kind);
  });
}
