/**
 * Trains the name finder: `npm run train:names -- --data DIR`, DIR holding `train.conllu` (UD English EWT) and
 * `ner-dev.jsonl` (Universal NER, English EWT). Writes `data/english/names.model` and `names.md`.
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
const english = new URL('../data/english/', import.meta.url);
writeFileSync(new URL('names.model', english), file);
writeFileSync(
  new URL('names.md', english),
  `# The name finder

<!-- Written by \`npm run train:names -- --data DIR\`. -->

\`names.model\` holds the weights of a conditional random field and the name lists (docs/names.md). ${file.length} bytes,
${gzipSync(file).length} gzipped, of which the lists take ${gzipSync(sources.lexiconFile).length}.

Learnt from ${guessed.length} sentences of UD English EWT with guessed names and ${known.length} copies of ${sentences.length} sentences of
Universal NER English EWT with known ones; ${start.numbers.size} features, of which those with weights too small are left
out. Seeds are fixed: the same data give the same file. \`dateline bench names\` measures it by five folds.
`,
);
console.log(`${file.length} bytes, ${gzipSync(file).length} gzipped`);
