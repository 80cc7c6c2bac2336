import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkPlaces, compilePlaces } from '../../../src/mentions/places/seeds.ts';

const folder = new URL('../../../data/places/', import.meta.url);

function problemsOf(text: string) {
  return checkPlaces([{ path: 'bases.yaml', text }]).map(({ code, line }) => `${line} ${code}`);
}

test('the files of places are sound', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'words.yaml')
    .map((name) => ({ path: name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const { seeds, problems } = compilePlaces(files);
  assert.deepEqual(problems, []);
  assert.ok(seeds.length > 1000);
});

test('a place takes what its file says of all', () => {
  const text = 'kind: base\nradius: 4\nplaces:\n  - { name: Camp Ridge, in: IQ.01, at: [33.5, 42] }\n';
  const { seeds } = compilePlaces([{ path: 'bases.yaml', text }]);
  assert.equal(seeds[0]?.id, 'base:camp-ridge');
  assert.equal(seeds[0]?.radiusKm, 4);
  assert.equal(seeds[0]?.within, 'IQ.01');
});

test('an unknown key is told with its line', () => {
  assert.deepEqual(
    problemsOf('kind: base\nplaces:\n  - name: Camp Ridge\n    at: [1, 2]\n    colour: red\n'),
    ['5 place.unknown-key'],
  );
});

test('bad coordinates, boxes, radii and codes are told', () => {
  const places = [
    '{ name: A1, at: [91, 2] }',
    '{ name: B1, at: [1, 2], box: [5, 1, 3, 2] }',
    '{ name: C1, at: [1, 2], radius: -3 }',
    '{ name: D1, at: [1, 2], in: Iraq }',
    '{ name: E1 }',
    '{ at: [1, 2] }',
  ];
  assert.deepEqual(problemsOf(`kind: base\nplaces:\n${places.map((place) => `  - ${place}\n`).join('')}`), [
    '3 place.bad-value',
    '3 place.missing',
    '4 place.bad-value',
    '5 place.bad-value',
    '6 place.bad-value',
    '7 place.missing',
    '8 place.missing',
  ]);
});

test('an id that is taken is told at its second place, and the first stays', () => {
  const text =
    'kind: base\nplaces:\n  - { name: Camp Ridge, at: [1, 2] }\n  - { name: Camp ridge, at: [3, 4] }\n';
  const { seeds, problems } = compilePlaces([{ path: 'bases.yaml', text }]);
  assert.deepEqual(
    problems.map(({ code, line }) => `${line} ${code}`),
    ['4 place.duplicate-id'],
  );
  assert.deepEqual(seeds[0]?.at, { lat: 1, lon: 2 });
});

test('one bad place does not lose the rest', () => {
  const text =
    'kind: base\nplaces:\n  - { name: Camp Ridge, at: [100, 2] }\n  - { name: Camp Lake, at: [3, 4] }\n';
  assert.deepEqual(
    compilePlaces([{ path: 'bases.yaml', text }]).seeds.map(({ name }) => name),
    ['Camp Lake'],
  );
});

test('broken YAML is a problem with a line', () => {
  assert.deepEqual(problemsOf('kind: base\nplaces: [\n'), ['3 place.syntax']);
});
