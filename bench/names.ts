import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createNameFinder } from '../src/language/names/name-finder.ts';
import { type NameRecord, readNameRecords, sentenceOf } from '../training/names-corpus.ts';
import { loadNameSources, loadTagging } from '../training/names-sources.ts';
import type { Benchmark } from './benchmark.ts';
import { crossValidated } from './names/cross-validation.ts';
import { type FoundNames, foundNames } from './names/found-names.ts';
import { scoreNames } from './names/score.ts';

/**
 * Names of persons, bodies and places in the sentences of a names file. Where the file says which there are, a model is
 * trained five times, each time without a fifth of the documents, which it then reads (the treebank `train.conllu`
 * beside the file serves for guessed names); elsewhere the shipped model reads them.
 */
export const benchmark: Benchmark = {
  name: 'names',
  async run({ data, out }) {
    const records = readNameRecords(data);
    const hasGold = records.some((record) => record.entities !== undefined);
    const found = hasGold
      ? crossValidated(records, join(dirname(data), 'train.conllu'), loadNameSources())
      : readByShippedModel(records);
    if (out !== null) writeFileSync(out, found.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return hasGold ? scoreNames(records, found) : { table: [], scores: [] };
  },
};

/** The tokens are those of the file where it has them, else the tokeniser's. */
function readByShippedModel(records: readonly NameRecord[]): FoundNames[] {
  const { clusters, tokenise, tag } = loadTagging();
  const model = readFileSync(new URL('../data/english/names.model', import.meta.url));
  const finder = createNameFinder(model, clusters);
  return records.map((record) => {
    const tagged = tag(record.tokens === undefined ? tokenise(record.text) : sentenceOf(record));
    return foundNames(record, tagged, finder.findNames(tagged));
  });
}
