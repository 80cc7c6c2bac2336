import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeSentence } from '../../bench/events/petrarch.ts';
import { parseActors, parseAgents, parseVerbs } from '../../bench/events/petrarch-dictionary.ts';
import { scoreTriples } from '../../bench/events/score-cameo.ts';
import { SentenceArguments } from '../../src/rules/arguments.ts';
import { Matcher } from '../../src/rules/match.ts';
import { parsedSentence } from '../parsed-sentence.ts';

const dictionaries = {
  actors: parseActors(
    `<!-- invented -->
RURITANIA [RUR]  # a remark
+RURITANIAN
SYLDAVIA_ [SYL]
BORDURIA
\t[OLD <911226]
\t[BOR]`,
  ),
  agents: parseAgents('SOLDIER [~MIL]\nPOLICE {} [~COP]'),
  verbs: parseVerbs(
    `&AIDS
+FOOD
+MEDICINE

--- SEND [070] ---
SEND
- * &AIDS [073]
- NEVER * [120]

--- MEET [040:041] ---
MEET`,
  ),
};
const { words } = new Matcher({ version: '1', rules: [], words: {} });

function coded(lines: string): string[] {
  const clause = new SentenceArguments(parsedSentence(lines), words);
  return codeSentence(clause, dictionaries).map(
    ({ source, target, event }) => `${source} ${event} ${target}`,
  );
}

test('an actor has the code that no date restricts, its synonyms theirs, and a role is added to it', () => {
  const names = dictionaries.actors.map(({ words: own, code }) => `${own.join(' ')}=${code}`);
  assert.deepEqual(names, ['RURITANIA=RUR', 'RURITANIAN=RUR', 'SYLDAVIA=SYL', 'BORDURIA=BOR']);
  const found = coded(
    `Ruritanian ruritanian ADJ JJ 2 amod
     soldiers soldier NOUN NNS 3 nsubj
     send send VERB VBP 0 root
     tents tent NOUN NNS 3 obj
     to to ADP IN 6 case
     Syldavia Syldavia PROPN NNP 3 obl`,
  );
  assert.deepEqual(found, ['RURMIL 070 SYL']);
});

test('the longest pattern that fits gives the code, members of sets too', () => {
  const found = coded(
    `Borduria Borduria PROPN NNP 2 nsubj
     sends send VERB VBZ 0 root
     medicines medicine NOUN NNS 2 obj
     to to ADP IN 5 case
     Syldavia Syldavia PROPN NNP 2 obl`,
  );
  assert.deepEqual(found, ['BOR 073 SYL']);
});

test('a code for both directions gives two triples', () => {
  const found = coded(
    `Borduria Borduria PROPN NNP 2 nsubj
     meets meet VERB VBZ 0 root
     Syldavia Syldavia PROPN NNP 2 obj`,
  );
  assert.deepEqual(found, ['BOR 040 SYL', 'SYL 041 BOR']);
});

test('triples count whole, by the root of their code, and by the code alone', () => {
  const gold = [{ source: 'BOR', target: 'SYL', event: '042' }];
  const predicted = [{ source: 'BOR', target: 'SYL', event: '041' }];
  const { scores } = scoreTriples([
    { gold, predicted, real: false },
    { gold: [], predicted: [], real: true },
    { gold: [], predicted, real: true },
  ]);
  assert.deepEqual(
    scores.map(({ metric, value }) => `${metric} ${value.toFixed(1)}`),
    ['cameo_f1 0.0', 'cameo_root_f1 66.7', 'cameo_event_f1 0.0', 'cameo_quiet 50.0'],
  );
});
