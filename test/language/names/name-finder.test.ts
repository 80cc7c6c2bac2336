import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Tagged, Tokenised } from '../../../src/document/sentence.ts';
import { createClusters } from '../../../src/language/clusters.ts';
import { createEnglish } from '../../../src/language/english.ts';
import { createNameFinder } from '../../../src/language/names/name-finder.ts';
import { kindSet } from '../../../src/language/names/name-kind.ts';

const data = new URL('../../../data/english/', import.meta.url);
const yaml = (name: string) => parse(readFileSync(new URL(`${name}.yaml`, data), 'utf8'));
const clusters = createClusters(readFileSync(new URL('clusters.bin', data)));
const english = createEnglish({
  syntax: readFileSync(new URL('syntax.model', data)),
  clusters,
  abbreviations: yaml('abbreviations'),
  tokens: yaml('tokens'),
});
const finder = createNameFinder(readFileSync(new URL('names.model', data)), clusters);

function tagged(text: string): Tagged {
  return english.tag(english.tokenise(text, { start: 0, end: text.length }, 0));
}

/** The names of a sentence, each as "TYPE words". */
function names(text: string): string[] {
  const sentence = tagged(text);
  return finder.findNames(sentence).map(({ first, last, type }) => {
    return `${type} ${text.slice(sentence.tokens[first]!.start, sentence.tokens[last - 1]!.end)}`;
  });
}

const reports: readonly (readonly [region: string, text: string, names: readonly string[]])[] = [
  [
    'the Levant',
    'Hezbollah fighters fired rockets at Kiryat Shmona on Friday, the Lebanese army said.',
    ['ORG Hezbollah', 'LOC Kiryat Shmona'],
  ],
  ['Iraq', 'Colonel Hassan al-Jubouri was shot dead in Mosul.', ['PER Hassan al-Jubouri', 'LOC Mosul']],
  [
    'Ukraine',
    'Oleksandr Kovalenko said Russia had shelled Kharkiv.',
    ['PER Oleksandr Kovalenko', 'LOC Russia', 'LOC Kharkiv'],
  ],
  [
    'Somalia',
    'Al-Shabaab attacked a base near Baidoa in Somalia.',
    ['ORG Al-Shabaab', 'LOC Baidoa', 'LOC Somalia'],
  ],
  ['Nigeria', 'Boko Haram killed twelve farmers near Maiduguri.', ['ORG Boko Haram', 'LOC Maiduguri']],
  [
    'Colombia',
    'President Gustavo Petro met leaders of the ELN in Bogotá.',
    ['PER Gustavo Petro', 'ORG ELN', 'LOC Bogotá'],
  ],
  ['Sri Lanka', 'The LTTE bombed a bus in Colombo.', ['ORG LTTE', 'LOC Colombo']],
  [
    'the United States',
    'John Miller, 34, was shot outside his home in Chicago.',
    ['PER John Miller', 'LOC Chicago'],
  ],
];

for (const [region, text, expected] of reports) {
  test(`names in a report from ${region}`, () => assert.deepEqual(names(text), expected));
}

test('a title is no part of a name, nor is a nationality a name', () => {
  assert.deepEqual(names('Minister Yusuf Rahman praised the French soldiers.'), ['PER Yusuf Rahman']);
});

test('names are found in a headline all in capitals', () => {
  assert.deepEqual(names('SUICIDE BOMBER KILLS NINE SOLDIERS IN AFGHANISTAN'), ['LOC AFGHANISTAN']);
});

test('a sentence without names has none', () => {
  assert.deepEqual(names('The soldiers were killed when their convoy hit a mine on Tuesday.'), []);
});

test('a sentence without tokens has no names', () => {
  const empty: Tokenised = { index: 0, span: { start: 0, end: 0 }, tokens: [] };
  assert.deepEqual(finder.findNames({ ...empty, tokens: [] }), []);
});

test('a lexicon of the caller makes unknown words a name', () => {
  const sentence = tagged('Zarvok attacked the town.');
  const organisation = { spans: () => [{ first: 0, last: 1, kinds: kindSet('organisation') }] };
  assert.deepEqual(
    finder.findNames(sentence, organisation).map(({ first, last, type }) => [first, last, type]),
    [[0, 1, 'ORG']],
  );
});

test('names lie within any sentence, in order, without overlap, with a likelihood', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'General',
      'Omar',
      'al',
      '-',
      'Bashir',
      'of',
      'the',
      'Ministry',
      'Kabul',
      ',',
      "'s",
      'BAGHDAD',
      '1944',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), (words) => {
      const text = words.join(' ');
      const sentence = tagged(text);
      let end = 0;
      for (const { first, last, score } of finder.findNames(sentence)) {
        assert.ok(first >= end && last > first && last <= sentence.tokens.length);
        assert.ok(score >= 0 && score <= 1);
        end = last;
      }
    }),
    { numRuns: 200 },
  );
});
