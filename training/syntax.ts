/**
 * Trains the tagger, the lemma rules and the parser and writes `data/english/syntax.model` and `training-log.md` beside it:
 * `npm run train -- --data DIR`, DIR with `train.conllu` and `dev.conllu` of a Universal Dependencies treebank of English.
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
import { seeded } from './syntax/random.ts';
import { trainSyntax } from './syntax/train-syntax.ts';
import { encodeTraits, traitsOf } from './syntax/traits.ts';
import { type IrregularForms, wordForms } from './syntax/word-forms.ts';
import { readWordNet } from './syntax/wordnet.ts';

const english = new URL('../data/english/', import.meta.url);
const newsGrammar = new URL('news/sentences.yaml', import.meta.url);

/** How many sentences of news are made up beside the treebank, which is the web's English and knows few raids. */
const newsCount = 1500;

function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
  if (values.data === undefined) throw new Error('usage: npm run train -- --data DIR [--out DIR]');
  const out = values.out ?? english.pathname;
  const treebank = readTreebank(join(values.data, 'train.conllu'));
  const development = readTreebank(join(values.data, 'dev.conllu'));
  const clusters = createClusters(readFileSync(new URL('clusters.bin', english)));
  const irregular = parse(readFileSync(new URL('irregular.yaml', english), 'utf8')) as IrregularForms;
  const wordNet = readWordNet();
  const forms = [...wordForms(wordNet, irregular, (word) => clusters.fine(word) > 0)];
  const traits = traitsOf(wordNet, forms, treebank);
  const lexicon = createLexicon(clusters, (word) => traits.get(word) ?? 0);
  const started = Date.now();
  const log = (line: string) => console.log(`${Math.round((Date.now() - started) / 1000)} s: ${line}`);
  const news = generateSentences(
    parse(readFileSync(newsGrammar, 'utf8')) as SentenceGrammar,
    newsCount,
    seeded(newsCount),
  );
  const { info, parts } = trainSyntax([...treebank, ...news], development, lexicon, log);
  const lemmas = learnLemmaRules(treebank, forms);
  const file = writeArchive({ ...info, lemmas }, new Map([...parts, ...encodeTraits(traits)]));
  writeFileSync(join(out, 'syntax.model'), file);
  log(`${file.length} bytes, ${gzipSync(file).length} gzipped`);
}

main();
