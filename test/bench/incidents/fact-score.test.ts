import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IncidentFacts, IncidentPrediction } from '../../../bench/incidents/documents.ts';
import { placeKey, scoreFacts } from '../../../bench/incidents/fact-score.ts';

describe('placeKey', () => {
  const keys: readonly (readonly [string, string | null])[] = [
    ['St. Louis', 'st louis'],
    ['Saint Louis', 'st louis'],
    ['Mount Oliver (county)', 'mt oliver'],
    ['Kansas City', 'kansas'],
    ['City', 'city'],
    ['  ', null],
  ];
  for (const [name, key] of keys) {
    test(`of "${name}" is ${key}`, () => assert.equal(placeKey(name), key));
  }
});

describe('scoreFacts', () => {
  const facts: IncidentFacts = {
    incident: '1',
    date: '2020-03-01',
    state: 'Ohio',
    city: 'Fort Bell',
    killed: 2,
    injured: 0,
  };
  const right: IncidentPrediction = { docid: 'a', ...facts, city: 'Ft. Bell' };
  const scoreOf = (said: IncidentPrediction, metric: string) =>
    scoreFacts([said], new Map([['a', facts]])).find((score) => score.metric === metric)?.value;

  test('gives full marks for what is right', () => {
    for (const { value } of scoreFacts([right], new Map([['a', facts]]))) assert.equal(value, 100);
  });

  test('allows one day either way, across the end of a month', () => {
    assert.equal(scoreOf({ ...right, date: '2020-02-29' }, 'date_acc'), 100);
    assert.equal(scoreOf({ ...right, date: '2020-02-28' }, 'date_acc'), 0);
  });

  test('counts what is not given as wrong', () => {
    assert.equal(scoreOf({ ...right, city: null }, 'city_acc'), 0);
    assert.equal(scoreOf({ ...right, date: null }, 'all_facts_acc'), 0);
  });

  test('wants figures exactly', () => {
    assert.equal(scoreOf({ ...right, killed: 3 }, 'killed_acc'), 0);
  });
});
