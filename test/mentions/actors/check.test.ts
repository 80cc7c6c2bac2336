import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkActors } from '../../../src/mentions/actors/check.ts';
import { registryFiles } from './reader.ts';
import { inventedActors, inventedDescriptors } from './small-registry.ts';

const descriptors = { name: 'descriptors.yaml', content: inventedDescriptors };
const states = `actors:
  - { id: VAL, name: Valdoria, kind: state, country: VA, aliases: [Vale Land] }
`;

/** The problems that more entries bring, as "line code". */
function problemsWith(entries: string): string[] {
  const { problems } = checkActors([descriptors, { name: 'actors.yaml', content: states + entries }]);
  return problems.map(({ line, code }) => `${line} ${code}`);
}

describe('the check of the registry', () => {
  test('finds nothing wrong with the registry of the project', () => {
    const { problems, total, byKind } = checkActors(registryFiles());
    assert.deepEqual(problems, []);
    assert.ok(total > 2500);
    assert.ok((byKind.state ?? 0) > 200);
  });

  test('counts actors by kind and by file', () => {
    const { total, byKind, byFile } = checkActors([
      descriptors,
      { name: 'invented.yaml', content: inventedActors },
    ]);
    assert.equal(total, 8);
    assert.deepEqual(byKind, { state: 2, military: 1, rebel: 1, terrorist: 1, civilian: 1, person: 2 });
    assert.deepEqual(byFile, { 'invented.yaml': 8 });
  });

  test('names the line of broken YAML', () => {
    const { problems } = checkActors([{ name: 'a.yaml', content: 'actors:\n  - { id: A, id: B }\n' }]);
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [['actor.syntax', 2]],
    );
  });

  const one = (keys: string) => `  - { id: X.y, name: Y, kind: rebel, ${keys} }\n`;
  const cases: readonly (readonly [name: string, entries: string, problems: string[]])[] = [
    ['takes a sound entry', one('country: VA, part-of: VAL, dates: { from: 2001 }'), []],
    ['an unknown key', one('colour: red'), ['3 actor.invalid']],
    ['an unknown kind', '  - { id: X, name: Y, kind: pirate }\n', ['3 actor.invalid']],
    ['no kind', '  - { id: X, name: Y }\n', ['3 actor.invalid']],
    ['a date that is none', one('dates: { from: 2001-13 }'), ['3 actor.invalid']],
    [
      'dates the wrong way round',
      one('dates: { from: 2005-02, to: 2005-01-30 }'),
      ['3 actor.dates-reversed'],
    ],
    [
      'an office the wrong way round',
      one('terms: [{ office: chief, of: VAL, from: 2005, to: 2001 }]'),
      ['3 actor.dates-reversed'],
    ],
    ['a month that the year holds', one('dates: { from: 2005-02, to: 2005 }'), []],
    ['a country that no state has', one('country: QQ'), ['3 actor.unknown-country']],
    ['a whole that is not there', one('part-of: group.none'), ['3 actor.unknown-actor']],
    ['an office of nobody', one('office: chief, of: group.none'), ['3 actor.unknown-actor']],
    ['takes a body of a state for granted', one('part-of: VAL.police'), []],
    ['a body that no state has', one('part-of: VAL.choir'), ['3 actor.unknown-actor']],
    ['an id used twice', '  - { id: VAL, name: Other, kind: rebel }\n', ['3 actor.duplicate-id']],
    ['an alias used twice', one('aliases: [vale-land]'), ['3 actor.duplicate-alias']],
    ['takes an alias that is marked as ambiguous', one('ambiguous: [Vale Land]'), []],
  ];
  for (const [name, entries, expected] of cases)
    test(name, () => assert.deepEqual(problemsWith(entries), expected));
});
