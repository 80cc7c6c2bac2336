import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confidenceOf } from '../../src/claims/confidence.ts';
import { joinedEvidence } from '../../src/claims/evidence.ts';

test('evidence adds up as log-odds, and what was not weighed adds nothing', () => {
  const weights = { bias: 1, weights: { 'agents=named': 1, 'agents=none': -1 } };
  assert.equal(confidenceOf([], weights), 0.73);
  assert.equal(confidenceOf(['agents=named', 'rule=new'], weights), 0.88);
  assert.equal(confidenceOf(['agents=none'], weights), 0.5);
});

test('of two tellings the better filled roles count', () => {
  const event = ['rule=one', 'agents=named', 'patients=none'];
  const outcome = ['rule=two', 'agents=none', 'patients=word', 'sentence=short'];
  assert.deepEqual(joinedEvidence(event, outcome), [
    'rule=two',
    'sentence=short',
    'agents=named',
    'patients=word',
    'joined',
  ]);
});
