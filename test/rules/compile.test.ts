import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileRules } from '../../src/rules/compile.ts';

const frames = {
  name: 'frames.yaml',
  content: `
groups:
  doer: [subject, by]
frames:
  harm:
    verb: { agent: [doer, in doer], patient: [object] }
    accepts: { patient: noun }
`,
};
const words = { name: 'words.yaml', content: 'troops: [troop, soldier]\n' };
const sound = `
rules:
  - id: assault.attack
    kind: event
    type: ASSAULT
    verb: [attack, gun down]
    frame: harm
    where: [{ path: object, is: $troops }]
    examples: [{ text: Rebels attacked soldiers., claims: [{ agents: [Rebels] }] }]
    rejects: [She attacked the cake.]
`;

function compile(content: string) {
  return compileRules([frames, words, { name: 'assault.yaml', content }], '1');
}

test('a sound rule compiles: triggers, groups of paths and lists of words are spelt out', () => {
  const { rules, problems } = compile(sound);
  assert.deepEqual(problems, []);
  const [rule] = rules.rules;
  assert.deepEqual(rule?.triggers, [
    { form: 'verb', lemma: 'attack', companions: [] },
    { form: 'verb', lemma: 'gun', companions: ['down'] },
  ]);
  assert.deepEqual(rule?.frames.verb?.agent?.paths, [['subject'], ['by'], ['in', 'subject'], ['in', 'by']]);
  assert.deepEqual(rule?.conditions[0]?.is, ['troop', 'soldier']);
  assert.equal(rule?.line, 3);
});

const faults: readonly (readonly [string, string, string, string])[] = [
  ['an unknown key', '    frame: harm\n', '    frame: harm\n    colour: red\n', 'rule.syntax'],
  ['an unknown frame', 'frame: harm', 'frame: hram', 'rule.unknown-frame'],
  ['an unknown list of words', '$troops', '$troup', 'rule.unknown-words'],
  ['a type of another kind', 'type: ASSAULT', 'type: backs', 'rule.wrong-type'],
  ['a part of speech without a frame', 'verb: [attack', 'noun: [attack', 'rule.no-frame'],
  ['no example', /examples: .*\n/.exec(sound)![0], '\n', 'rule.syntax'],
  ['no reject', /rejects: .*\n/.exec(sound)![0], '\n', 'rule.syntax'],
  ['a broken file', 'rules:', 'rules: [', 'rule.syntax'],
];

for (const [what, from, to, code] of faults) {
  test(`${what} is an error with file and line`, () => {
    const { problems } = compile(sound.replace(from, to));
    assert.ok(
      problems.some(
        (problem) => problem.code === code && problem.file === 'assault.yaml' && problem.line >= 1,
      ),
    );
  });
}

test('the same rule written twice is told of, and the first stands', () => {
  const second = sound.slice(sound.indexOf('  - id'));
  const { rules, problems } = compile(sound + second);
  assert.equal(rules.rules.length, 1);
  assert.equal(problems[0]?.code, 'rule.duplicate');
});
