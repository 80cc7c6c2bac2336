import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tieConditions } from '../../src/claims/conditions.ts';
import type { Claim } from '../../src/schema/claim.ts';
import { claimWith } from '../claim.ts';

const pronouns = new Set(['it', 'this']);
const at = (start: number, end: number) => ({ start, end });

function claim(id: string, sentence: number, rest: Partial<Claim>): Claim {
  const trigger = { text: 'harm', span: at(50, 54) };
  return claimWith(id, sentence, {
    kind: 'assessment',
    type: 'forecast',
    status: 'conditional',
    direction: 'harms',
    trigger,
    ...rest,
  });
}

const condition = { text: 'If they leave', span: at(0, 13), claim: null };
const leaving = claim('c1', 0, {
  kind: 'event',
  type: 'RETREAT',
  trigger: { text: 'leave', span: at(8, 13) },
});

test('a condition names the claim that tells of it', () => {
  const [, forecast] = tieConditions([leaving, claim('c2', 0, { condition })], pronouns);
  assert.equal(forecast?.condition?.claim, 'c1');
});

test('a forecast that goes on with a pronoun stands under the same condition', () => {
  const it = [{ actor: null, text: 'It', span: at(101, 103) }];
  const [, , next] = tieConditions(
    [leaving, claim('c2', 0, { condition }), claim('c3', 1, { agents: it })],
    pronouns,
  );
  assert.deepEqual(next?.condition, { ...condition, claim: 'c1' });
});

test('a forecast with a subject of its own, or far behind, stands alone', () => {
  const rebels = [{ actor: 'group.m23', text: 'The rebels', span: at(101, 111) }];
  const claims = [claim('c2', 0, { condition }), claim('c3', 1, { agents: rebels }), claim('c4', 5, {})];
  const tied = tieConditions(claims, pronouns);
  assert.equal(tied[1]?.condition, null);
  assert.equal(tied[2]?.condition, null);
});
