import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readAttributionDocuments } from '../bench/attribution/documents.ts';
import { createScene } from '../src/claims/attribution/scene.ts';
import { crossValidate } from './attribution/cross-validation.ts';
import { questionsOf } from './attribution/questions.ts';
import { readDependencies } from './attribution/read-dependencies.ts';
import { trainModels } from './attribution/train-models.ts';
import { trainingLog } from './attribution/training-log.ts';
import { writeAttributionModels } from './attribution/write-models.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, folds: { type: 'string', default: '5' } },
});
if (values.data === undefined) throw new Error('say where the corpus is: --data FILE');

const { english, clusters } = await readDependencies();
const documents = await readAttributionDocuments(values.data);
const articles = documents.map(({ text, attributions }) => {
  const spans = english.split(text);
  const sentences = spans.map((span, index) =>
    english.parse(english.tag(english.tokenise(text, span, index))),
  );
  const scene = createScene(
    text,
    sentences.map((sentence) => ({ sentence })),
  );
  const marked = attributions ?? [];
  return { scene, marked, questions: questionsOf(scene, marked, clusters) };
});

const rows = crossValidate(articles, clusters, Number(values.folds));
const models = trainModels(articles.map(({ questions }) => questions));
const folder = new URL('../data/english/', import.meta.url);
const file = writeAttributionModels(models);
await writeFile(new URL('attribution.model', folder), file);
const log = trainingLog({ articles: articles.length, folds: values.folds, rows, models, file });
await writeFile(new URL('attribution.md', folder), log);
console.log(log);
