import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tieAccounts } from '../../../src/incidents/cluster/constraints.ts';
import type { MergeDecision } from '../../../src/schema/merge-decision.ts';
import { accountWith } from '../../account.ts';

const accounts = [
  accountWith('a#i1', { spans: [{ start: 0, end: 40 }] }),
  accountWith('a#i2', { spans: [{ start: 50, end: 90 }] }),
  accountWith('b#i1', { spans: [{ start: 0, end: 30 }] }),
];

function decide(kind: MergeDecision['kind'], start: number, at = '2025-01-01T00:00:00Z'): MergeDecision {
  return {
    id: `${kind} ${start} ${at}`,
    kind,
    one: { article: 'a', span: { start, end: start + 20 } },
    other: { article: 'b', span: { start: 5, end: 25 } },
    by: 'anna',
    at,
    note: null,
  };
}

const pairs = (ties: readonly { one: string; other: string }[]) => ties.map(({ one, other }) => [one, other]);

describe('tieAccounts', () => {
  test('finds the accounts that tell by the words of a decision, whatever their ids', () => {
    assert.deepEqual(pairs(tieAccounts(accounts, [decide('together', 55)]).together), [['a#i2', 'b#i1']]);
    const recoded = [accountWith('a#i7', { spans: [{ start: 52, end: 88 }] }), accounts[2]!];
    assert.deepEqual(pairs(tieAccounts(recoded, [decide('together', 55)]).together), [['a#i7', 'b#i1']]);
  });

  test('takes the account that covers most of the words', () => {
    assert.deepEqual(pairs(tieAccounts(accounts, [decide('apart', 38)]).apart), [['a#i2', 'b#i1']]);
  });

  test('ties nothing where no account tells by the words', () => {
    assert.deepEqual(tieAccounts(accounts, [decide('apart', 200)]), { together: [], apart: [] });
  });

  test('lets the later of two decisions hold', () => {
    const ties = tieAccounts(accounts, [
      decide('apart', 5, '2025-02-01T00:00:00Z'),
      decide('together', 5, '2025-01-01T00:00:00Z'),
    ]);
    assert.deepEqual([ties.together.length, ties.apart.length], [0, 1]);
  });
});
