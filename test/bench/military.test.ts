import assert from 'node:assert/strict';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { asLine, type Entity, type Relation, readMilitaryDocuments } from '../../bench/military/documents.ts';
import { createMarker } from '../../bench/military/marker.ts';
import { countAll, figuresOf } from '../../bench/military/score.ts';
import { MilitaryTypes } from '../../bench/military/types.ts';
import { benchmark } from '../../bench/military.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';

const file = new URL('../../bench/military/types.yaml', import.meta.url);
const types = MilitaryTypes.parse(parse(await readFile(file, 'utf8')));
const mark = createMarker(createKnowledge(await loadFiles()), types);

function read(text: string) {
  const { entities, relations } = mark({ docid: 'one', title: '', url: null, text });
  const words = ({ start, end }: Entity['span']) => text.slice(start, end);
  return {
    entities: entities.map(({ type, span }) => `${type}: ${words(span)}`),
    relations: relations.map(({ type, source, target }) => `${type}: ${words(source)} > ${words(target)}`),
  };
}

function entity(type: string, start: number, end: number, certain = true): Entity {
  return { type, span: { start, end }, certain };
}

function relation(type: string, source: [number, number], target: [number, number]): Relation {
  const span = ([start, end]: [number, number]) => ({ start, end });
  return { type, source: span(source), target: span(target), certain: true };
}

test('weapons, platforms, places, times and figures each have their type', () => {
  const { entities, relations } = read('On Tuesday, three drones destroyed a warehouse near Aleppo.');
  assert.deepEqual(entities, [
    'Temporal: Tuesday',
    'Quantity: three',
    'MilitaryPlatform: drones',
    'Location: a warehouse',
    'Location: Aleppo',
  ]);
  assert.ok(relations.includes('HasAttrOf: drones > three'));
  assert.ok(relations.includes('FightingAgainst: drones > a warehouse'));
});

test('one of a kind is a person, several are an organisation', () => {
  assert.ok(read('The smuggler fled.').entities.includes('Person: The smuggler'));
  assert.ok(read('The smugglers fled.').entities.includes('Organisation: The smugglers'));
});

test('a price is one entity, its currency included', () => {
  assert.ok(read('The ministry paid $40 million for it.').entities.includes('Money: $40 million'));
});

test('a name before a thing stands alone, after "of" it is part of who is meant', () => {
  const { entities, relations } = read('The army captured two Hezbollah tanks.');
  assert.ok(entities.includes('Organisation: Hezbollah') && entities.includes('MilitaryPlatform: tanks'));
  assert.ok(relations.includes('InChargeOf: Hezbollah > tanks'));
  assert.ok(read('The people of Yemen fled.').entities.includes('Organisation: The people of Yemen'));
});

test('relations follow from prepositions: where, against whom, of which whole', () => {
  const where = read('Rebels shelled a checkpoint near Homs.').relations;
  assert.ok(where.includes('CoLocated: a checkpoint > Homs') || where.includes('CoLocated: Rebels > Homs'));
  const against = read('Turkey launched a raid against the militants.').relations;
  assert.ok(against.includes('FightingAgainst: Turkey > the militants'));
  const parts = read('The alliance includes Norway and Spain.').relations;
  assert.deepEqual(parts, ['BelongsTo: Norway > The alliance', 'BelongsTo: Spain > The alliance']);
});

test('a state is an organisation where it acts and a place where something happens', () => {
  const { entities } = read('Jordan sent trucks from Lebanon.');
  assert.ok(entities.includes('Organisation: Jordan') && entities.includes('Location: Lebanon'));
});

test('a name in brackets is another name of the one before; who meet, meet each other', () => {
  const { relations } = read('The Syrian Democratic Forces (SDF) left.');
  assert.ok(relations.includes('IsSynonymOf: The Syrian Democratic Forces > SDF'));
  assert.deepEqual(read('The governor and the ambassador met on Sunday.').relations, [
    'CommWith: The governor > the ambassador',
  ]);
});

test('the number of a footnote counts nothing', () => {
  assert.ok(!read('The rebels [3] left.').entities.includes('Quantity: 3'));
});

test('entities of one sentence do not overlap', () => {
  const text = 'Turkish army commander Kemal Demir met officials of the Syrian Democratic Forces in Kobani.';
  const spans = mark({ docid: 'one', title: '', url: null, text }).entities.map(({ span }) => span);
  assert.ok(spans.length >= 3);
  spans.slice(1).forEach((span, index) => {
    assert.ok(spans[index]!.end <= span.start);
  });
});

test('a match with an optional entity counts for nothing, and certain ones are matched first', () => {
  const gold = {
    entities: [entity('Person', 0, 9, false), entity('Person', 0, 4), entity('Weapon', 20, 25)],
    relations: [],
  };
  const predicted = { entities: [entity('Person', 0, 9), entity('Weapon', 20, 24)], relations: [] };
  const counts = countAll([gold], [predicted]);
  assert.deepEqual(counts.get('entity'), { hits: 2, predicted: 2, gold: 2 });
  assert.deepEqual(counts.get('entity_exact'), { hits: 0, predicted: 1, gold: 2 });
});

test('the ends of a relation change places only where it has no direction', () => {
  const gold = [relation('CoLocated', [0, 5], [10, 15]), relation('BelongsTo', [20, 25], [0, 5])];
  const turned = gold.map(({ type, source, target }) => ({
    type,
    source: target,
    target: source,
    certain: true,
  }));
  const counts = countAll([{ entities: [], relations: gold }], [{ entities: [], relations: turned }]);
  assert.equal(figuresOf(counts.get('relation')!).f1, 50);
  assert.equal(figuresOf(counts.get('relation_pair')!).f1, 100);
});

test('offsets count code points in files and UTF-16 code units in between', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'military-'));
  const path = join(folder, 'documents.jsonl');
  const entities = [{ start: 2, end: 7, type: 'Organisation', confidence: 0.2 }];
  await writeFile(path, `${JSON.stringify({ docid: 'one', text: '🚩 Rebels', entities })}\n`);
  const [document] = await readMilitaryDocuments(path);
  assert.deepEqual(document?.gold?.entities, [entity('Organisation', 3, 8, false)]);
  const line = JSON.parse(asLine(document, document.gold));
  assert.deepEqual(line.entities, [{ start: 2, end: 7, type: 'Organisation' }]);
});

test('where the gold is held back, predictions are written and nothing is scored', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'military-'));
  const [data, out] = [join(folder, 'documents.jsonl'), join(folder, 'predictions.jsonl')];
  await writeFile(data, `${JSON.stringify({ docid: 'one', text: 'Troops left Palmyra.' })}\n`);
  assert.deepEqual(await benchmark.run({ data, out }), { table: ['1 documents, no gold'], scores: [] });
  const { docid, entities } = JSON.parse(await readFile(out, 'utf8'));
  assert.equal(docid, 'one');
  assert.deepEqual(entities.at(-1), { start: 12, end: 19, type: 'Location' });
});
