import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { asArticle } from '../../bench/arguments/documents.ts';
import { predictEvents } from '../../bench/arguments/predict.ts';
import { countDocuments } from '../../bench/arguments/score.ts';
import { ArgumentTypes } from '../../bench/arguments/types.ts';
import { utf16Offsets } from '../../bench/places/offsets.ts';
import { readEnglish } from '../../src/pipeline/english.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';

const file = new URL('../../bench/arguments/types.yaml', import.meta.url);
const { types } = ArgumentTypes.parse(parse(readFileSync(file, 'utf8')));
const knowledge = createKnowledge(await loadFiles());

/** The events of a text as "type: role=words, …". */
function eventsIn(text: string): string[] {
  const article = asArticle({ docid: 'd', text, entities: [], coref: [] });
  const events = predictEvents(readEnglish(article, knowledge).article, types, knowledge);
  return events.map(({ type, arguments: found }) => {
    const fillers = found.map(({ role, span }) => `${role}=${text.slice(span.start, span.end)}`);
    return `${type}: ${fillers.join(', ')}`;
  });
}

test('a killing has its victims, whoever counts them', () => {
  assert.deepEqual(eventsIn('The gunmen killed four shepherds.'), [
    'Life.Die.Unspecified: Victim=four shepherds, Killer=gunmen',
  ]);
  assert.match(eventsIn('The blast wounded 71.')[1]!, /Victim=71/);
});

test('an attack is a bombing where the report is of bombs', () => {
  const [attack] = eventsIn('The attack began at noon.');
  assert.match(attack!, /^Conflict\.Attack\.Unspecified/);
  const bombs =
    'A bomb exploded. A second bomb was found. The explosion hurt nobody. The attack began at noon.';
  assert.match(eventsIn(bombs).at(-1)!, /^Conflict\.Attack\.DetonateExplode/);
});

test('an argument is right by any mention of its entity, a wrong role leaves it identified', () => {
  const text = 'Ali fell. He was killed in Kayes.';
  const document = {
    docid: 'd',
    text,
    entities: [
      { id: 'a', span: [0, 3] as [number, number] },
      { id: 'b', span: [10, 12] as [number, number] },
    ],
    coref: [['a', 'b']],
  };
  const trigger: [number, number] = [17, 23];
  const gold = [
    {
      type: 'Life.Die.Unspecified',
      trigger,
      arguments: [{ role: 'Victim', entity: 'a', span: [0, 3] as [number, number] }],
    },
  ];
  const predicted = (role: string) => [
    {
      type: 'Life.Die.Unspecified',
      trigger: { start: 17, end: 23 },
      arguments: [{ role, span: { start: 10, end: 12 } }],
    },
  ];
  const counts = (role: string) =>
    countDocuments([{ document, gold, predicted: predicted(role), units: utf16Offsets(text) }]);
  assert.equal(counts('Victim').get('arg_class')?.hits, 1);
  assert.equal(counts('Killer').get('arg_class')?.hits, 0);
  assert.equal(counts('Killer').get('arg_ident')?.hits, 1);
});
