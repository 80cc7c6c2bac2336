import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readMuc4Documents } from '../bench/muc4/documents.ts';
import type { ModelsHead, Thresholds } from '../bench/muc4/models.ts';
import { type ReadDocument, readDocument } from '../bench/muc4/reading.ts';
import { sceneOf } from '../bench/muc4/scene.ts';
import { figuresOf, roles } from '../bench/muc4/score.ts';
import { incidentTypes } from '../bench/muc4/trigger-words.ts';
import { createClusters } from '../src/language/clusters.ts';
import { writeArchive } from '../src/language/model/archive.ts';
import { createKnowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import { writeTrees } from './muc4/boosting.ts';
import { exampleOf } from './muc4/examples.ts';
import { chooseThresholds, countsOf, learnStacked, type Stacked } from './muc4/stack.ts';
import { trainingLog } from './muc4/training-log.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    /** Where the readings of the documents are kept between runs. */
    readings: { type: 'string' },
    folds: { type: 'string', default: '5' },
  },
});
if (!values.data) throw new Error('say where the training documents are: --data FILE');
const tell = (line: string) => console.log(`${new Date().toISOString()} ${line}`);

const documents = await readMuc4Documents(values.data);
const files = await loadFiles();
const clusters = createClusters(files.binary.clusters!);
const readings = await readAll();
tell(`${documents.length} documents read`);
const examples = documents.map((document, at) => exampleOf(sceneOf(readings[at]!, clusters), document));
tell('scenes made');
const folds = Number(values.folds);
const stacked = learnStacked(examples, folds, (index) => index % folds, tell);
const start: Thresholds = {
  counts: incidentTypes.map((type) => (type === 'robbery' ? [0.4, 0.9, 0.9] : [0.25, 0.3, 0.35])),
  fillers: roles.map(() => 0.25),
  repeated: roles.map((role) => (role === 'Target' || role === 'Victim' ? 0.9 : 0.4)),
};
const thresholds = chooseThresholds(examples, stacked.judgements, start);
const counts = countsOf(examples, stacked.judgements, thresholds);
tell(`held out: ${figuresOf(counts).f1.toFixed(2)}`);
const file = fileOf(stacked, thresholds);
const folder = new URL('../data/english/', import.meta.url);
await writeFile(new URL('muc4.weights', folder), file);
const log = trainingLog({ documents: documents.length, folds, counts, thresholds, stacked, file });
await writeFile(new URL('muc4.md', folder), log);
console.log(log);

async function readAll(): Promise<ReadDocument[]> {
  if (values.readings && existsSync(values.readings)) {
    const lines = (await readFile(values.readings, 'utf8')).trim().split('\n');
    return lines.map((line) => JSON.parse(line) as ReadDocument);
  }
  const knowledge = createKnowledge(files);
  const read = documents.map(({ docid, text }) => readDocument(docid, text, knowledge));
  if (values.readings) await writeFile(values.readings, read.map((one) => JSON.stringify(one)).join('\n'));
  return read;
}

function fileOf({ linear, types, fillers }: Stacked, chosen: Thresholds): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  const keyed = Object.entries(linear).map(([name, model]) => [name, model.write(name, parts)] as const);
  const named = [
    ...types.types.flatMap((atLeast, type) =>
      atLeast.map((trees, more) => [`${incidentTypes[type]!}.${more + 1}`, trees] as const),
    ),
    ['relevant', types.relevant] as const,
    ...fillers.map((trees, role) => [roles[role]!, trees] as const),
  ];
  const head: ModelsHead = {
    keyed: Object.fromEntries(keyed),
    trees: Object.fromEntries(named.map(([name, trees]) => [name, writeTrees(name, trees, parts)])),
    thresholds: chosen,
  };
  return writeArchive(head, parts);
}
