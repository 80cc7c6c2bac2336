import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileRules } from '../../src/rules/compile.ts';
import { readRules, storeRules } from '../../src/rules/stored.ts';

const rule = (id: string, verb: string) => `
  - id: ${id}
    kind: event
    type: ASSAULT
    verb: [${verb}]
    frame: harm
    examples: [{ text: Rebels ${verb} the town., claims: [{}] }]
    rejects: [Nothing happened.]`;

const files = [
  {
    name: 'frames.yaml',
    content: 'groups: {}\nframes:\n  harm:\n    verb: { agent: [subject], patient: [object] }\n',
  },
  { name: 'words.yaml', content: 'targets: [town]\n' },
  { name: 'assault.yaml', content: `rules:${rule('assault.one', 'attack')}${rule('assault.two', 'raid')}\n` },
];

test('rules that share a frame store it once, and read back as they were', () => {
  const { rules, problems } = compileRules(files, '1');
  assert.deepEqual(problems, []);
  assert.equal(rules.rules.length, 2);
  const stored = storeRules(rules);
  assert.equal(stored.frames.length, 1);
  assert.deepEqual(readRules(JSON.parse(JSON.stringify(stored))), JSON.parse(JSON.stringify(rules)));
});
