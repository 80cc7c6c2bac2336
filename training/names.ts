/**
 * Trains the name finder: `npm run train:names -- --data DIR`, DIR holding `train.conllu` (UD English EWT) and
 * `ner-dev.jsonl` (Universal NER, English EWT). Writes `data/english/names.model`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { namedSentence, readNameRecords } from './names-corpus.ts';
import { guessedExamples } from './names-guesses.ts';
import { knownExamples } from './names-known.ts';
import { encodeNameModel } from './names-model.ts';
import { loadNameSources } from './names-sources.ts';
import { learnFromGuesses, learnFromKnown } from './names-training.ts';

const { values: options } = parseArgs({ options: { data: { type: 'string' } } });
if (options.data === undefined) throw new Error('Give the folder of the training data with --data DIR.');

const sources = loadNameSources();
const sentences = readNameRecords(join(options.data, 'ner-dev.jsonl')).map(namedSentence);
const known = sentences.flatMap((sentence, index) => knownExamples(sentence, index, sources));
const guessed = guessedExamples(join(options.data, 'train.conllu'), sources);
const start = learnFromGuesses(
  guessed,
  known.map((example) => example.features),
);
const file = encodeNameModel(learnFromKnown(start, known), sources.lexiconFile);
writeFileSync(new URL('../data/english/names.model', import.meta.url), file);
console.log(`${known.length} sentences with known names, ${guessed.length} with guessed ones`);
console.log(`${start.numbers.size} features; ${file.length} bytes, ${gzipSync(file).length} gzipped`);
