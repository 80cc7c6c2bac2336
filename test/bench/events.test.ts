import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { mainEvent } from '../../bench/events/main-event.ts';
import { asPloverEvent, type TypeSource } from '../../bench/events/predict.ts';
import { scorePlover } from '../../bench/events/score-plover.ts';
import type { PloverEvent } from '../../bench/events/sentences.ts';
import { utf16Offsets } from '../../bench/places/offsets.ts';
import { claimWith } from '../claim.ts';
import { parsedSentence } from '../parsed-sentence.ts';

const file = new URL('../../bench/events/types.yaml', import.meta.url);
const types = parse(readFileSync(file, 'utf8')) as TypeSource;

function reference(text: string, start: number) {
  return { actor: null, text, span: { start, end: start + text.length } };
}

test('what is promised is an agreement and what is threatened a threat', () => {
  const visit = claimWith('c1', 0, { type: 'CONSULT', status: 'predicted' });
  const blockade = claimWith('c2', 0, { type: 'COERCE', status: 'planned' });
  assert.equal(asPloverEvent(visit, [], types).event, 'AGREE');
  assert.equal(asPloverEvent(blockade, [], types).event, 'THREATEN');
  assert.equal(asPloverEvent({ ...visit, status: 'happened' }, [], types).event, 'CONSULT');
});

test('parties to one agreement are its sources and its targets', () => {
  const agents = [reference('Kenya', 0), reference('Chad', 10)];
  const { source, target } = asPloverEvent(claimWith('c1', 0, { type: 'AGREE', agents }), [], types);
  assert.deepEqual(target, source);
});

test('the main event of a sentence stands highest in the parse', () => {
  const sentence = parsedSentence(
    `Chad Chad PROPN NNP 2 nsubj
     refused refuse VERB VBD 0 root
     to to PART TO 4 mark
     withdraw withdraw VERB VB 2 xcomp`,
  );
  const quote = (start: number, end: number) => ({ text: '', span: { start, end } });
  const withdrawal = claimWith('c1', 0, { type: 'RETREAT', trigger: quote(16, 24) });
  const refusal = claimWith('c2', 0, { type: 'REJECT', trigger: quote(5, 12) });
  assert.equal(mainEvent([withdrawal, refusal], [sentence]), refusal);
  assert.equal(mainEvent([], [sentence]), null);
});

test('types count by themselves, and sources and targets beside them', () => {
  const gold: PloverEvent = {
    event: 'AID',
    source: [{ text: 'the Red Cross' }],
    target: [{ text: 'Chad' }],
    reciprocal: false,
    event_spans: [[10, 14]],
    source_spans: [],
    target_spans: [],
  };
  const words = (text: string) => [{ text, span: { start: 50, end: 51 } }];
  const predicted = {
    event: 'AID',
    source: words('Red Cross'),
    target: words('Mali'),
    trigger: { start: 12, end: 13 },
  };
  const sentence = { gold: [gold], predicted: [predicted], units: utf16Offsets('x'.repeat(60)) };
  const { scores } = scorePlover([sentence, { ...sentence, predicted: [] }]);
  const value = (name: string) => scores.find(({ metric }) => metric === name)?.value.toFixed(1);
  assert.equal(value('plover_typed_f1'), '66.7');
  assert.equal(value('plover_source_f1'), '66.7');
  assert.equal(value('plover_target_f1'), '0.0');
  assert.equal(value('plover_f1'), '0.0');
  assert.equal(value('plover_span_f1'), '66.7');
});
