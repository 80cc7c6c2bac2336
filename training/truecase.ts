import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readAttributionDocuments } from '../bench/attribution/documents.ts';
import { openLexicon } from '../src/language/lexicon.ts';
import { openArchive } from '../src/language/model/archive.ts';
import { readNamedModels } from '../src/language/model/named-models.ts';
import { createWordLexicon } from '../src/language/names/word-lexicon.ts';
import { type CompiledRegistry, createActorRegistry } from '../src/mentions/actors/registry.ts';
import { writtenNames } from '../src/mentions/actors/written-names.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import { learn } from './attribution/learn.ts';
import { readDependencies } from './attribution/read-dependencies.ts';
import { writeNamedModels } from './named-models.ts';
import { readTreebank } from './syntax/conllu.ts';
import { type CaseWord, caseQuestions, caseWords } from './truecase/examples.ts';
import { caseFigures } from './truecase/figures.ts';

const { values } = parseArgs({
  options: { treebank: { type: 'string' }, dev: { type: 'string' }, news: { type: 'string' } },
});
const { treebank, dev, news } = values;
if (!treebank || !dev || !news)
  throw new Error('say where the texts are: --treebank FILE --dev FILE --news FILE');

const { english, clusters } = await readDependencies();
const { binary, json } = await loadFiles();
const registry = createActorRegistry(json.actors as CompiledRegistry);
const knowledge = {
  clusters,
  lexicon: openLexicon(openArchive(binary.syntax!), clusters),
  lists: createWordLexicon(openArchive(binary.names!).part('lexicon')),
  writtenNames: (tokens: Parameters<typeof writtenNames>[0]) => writtenNames(tokens, registry),
};
const wordsOf = (sentences: readonly (readonly string[])[]): CaseWord[][] =>
  sentences.map((forms) => caseWords(forms, knowledge)).filter((words) => words.length > 0);
const ofTreebank = (path: string) =>
  wordsOf(readTreebank(path).map((sentence) => sentence.map(({ form }) => form)));

const ofNews = wordsOf(
  (await readAttributionDocuments(news)).flatMap(({ text }) =>
    english
      .split(text)
      .map((span, index) => english.tokenise(text, span, index).tokens.map((token) => token.text)),
  ),
);
/** Every so manieth sentence of the news is kept to be tried on. */
const held = 10;
const learnt = [...ofTreebank(treebank), ...ofNews.filter((_, at) => at % held !== 0)];
const questions = learnt.map(caseQuestions);
const options = { epochs: 6, rate: 0.05, decay: 0.004, leastCount: 4, leastWeight: 0.16 };
const models = {
  capital: learn(
    questions.flatMap(({ capital }) => capital),
    options,
  ),
  all: learn(
    questions.flatMap(({ all }) => all),
    options,
  ),
};
const file = writeNamedModels(models);
const tried = [
  ['UD English EWT dev', ofTreebank(dev)],
  ['political news, every tenth sentence', ofNews.filter((_, at) => at % held === 0)],
] as const;
const rows = tried.map(([name, sentences]) => {
  const { words, right, precision, recall } = caseFigures(sentences, readNamedModels(file));
  return `| ${[name, words, ...[right, precision, recall].map((value) => value.toFixed(1))].join(' | ')} |`;
});
const log = `# The models that restore case

<!-- Written by \`npm run train:truecase -- --treebank FILE --dev FILE --news FILE\`. -->

\`truecase.model\` holds two linear models over named features (\`src/language/truecase/case-features.ts\`): whether a word has a
capital, and whether such a word is all in capitals. ${file.length} bytes, ${gzipSync(file).length} gzipped. Code: \`training/truecase/\`.

Learnt from the training part of UD English EWT (CC BY-SA 4.0) and from nine in ten sentences of 300 articles of PolNeAR, for
which no licence is stated, all in small letters: ${questions.reduce((sum, { capital }) => sum + capital.length, 0)} words. Logistic regression with AdaGrad steps and L2, from fixed seeds. The
file holds hashes of features and their weights; no text, nor any word in plain letters.

Out of 100, the first words of sentences apart:

| tried on | words | right | capitals: P | R |
|---|---|---|---|---|
${rows.join('\n')}

What is missed is mostly capitals of titles and of words that are names by their place only ("the Committee", "the House").
`;
const folder = new URL('../data/english/', import.meta.url);
await writeFile(new URL('truecase.model', folder), file);
await writeFile(new URL('truecase.md', folder), log);
console.log(log);
