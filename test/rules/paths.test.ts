import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SentenceArguments } from '../../src/rules/arguments.ts';
import { Matcher } from '../../src/rules/match.ts';
import { walk } from '../../src/rules/path.ts';
import { parsedSentence } from '../parsed-sentence.ts';

const { words } = new Matcher({ version: '1', rules: [], words: {} });

const clause = new SentenceArguments(
  parsedSentence(
    `Chad Chad PROPN NNP 2 nsubj
     refused refuse VERB VBD 0 root
     to to PART TO 4 mark
     withdraw withdraw VERB VB 2 xcomp
     citing cite VERB VBG 2 advcl
     threats threat NOUN NNS 5 obj
     from from ADP IN 8 case
     rebels rebel NOUN NNS 6 nmod`,
  ),
  words,
);

/** The words at the end of a path from "refused". */
function reached(path: string): string[] {
  return walk(clause, 1, path.split(' ')).map((token) => clause.token(token).text);
}

test('a complement says what is refused, and no clause beside it', () => {
  assert.deepEqual(reached('clause'), ['withdraw', 'citing']);
  assert.deepEqual(reached('complement'), ['withdraw']);
  assert.deepEqual(reached('infinitive'), ['withdraw']);
});

test('what stands within a predicate is reached from near to far', () => {
  assert.deepEqual(reached('within'), ['Chad', 'to', 'withdraw', 'citing', 'threats', 'from', 'rebels']);
});

test('steps are walked one after the other', () => {
  assert.deepEqual(reached('clause object from'), ['rebels']);
  assert.deepEqual(reached('complement subject'), ['Chad']);
  assert.deepEqual(reached('self'), ['refused']);
});
