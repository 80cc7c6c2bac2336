import type { Lexicon } from '../../src/language/lexicon.ts';
import { openArchive, writeArchive } from '../../src/language/model/archive.ts';
import { openTreeParser, type TreeParser } from '../../src/language/network/open-network.ts';
import type { SyntaxInfo } from '../../src/language/syntax-info.ts';
import type { TreebankWord } from './conllu.ts';
import type { NetworkTraining } from './network/train-network.ts';
import type { SmallVectors } from './network/vectors.ts';
import { type ParserParts, trainParser } from './train-parser.ts';
import { type TaggedExample, tagAll, trainTagger } from './train-tagger.ts';

type Sentence = readonly TreebankWord[];

/** What the models learn from. Sentences of `development` are only measured on. */
export interface SyntaxSources {
  readonly treebank: readonly Sentence[];
  readonly development: readonly Sentence[];
  readonly lexicon: Lexicon;
  readonly vectors: SmallVectors;
}

const tagEpochs = { all: 8, fold: 4 };
const folds = 5;
const smallestTagWeight = 0.005;
/** Tags and relations that occur less often are not learnt. */
const rarest = 2;

/** How the parser's network is trained. */
export const networkTraining: NetworkTraining = {
  epochs: 24,
  batchWords: 500,
  rate: 0.004,
  wordDropout: 0.25,
  vectorDropout: 0.1,
  tagDropout: 0.15,
  unitDropout: 0.18,
  seed: 3,
};

/** Trains tagger and parser; gives what the head of the file says, and its parts. `log` gets scores as they are known. */
export function trainSyntax(sources: SyntaxSources, log: (line: string) => void) {
  const { treebank, development, lexicon, vectors } = sources;
  const tags = frequent(treebank.flat().map(tagOf));
  const relations = frequent(treebank.flat().map((word) => word.deprel));
  const look = (sentence: Sentence) => sentence.map((word) => lexicon.look(word.form));
  const examples = treebank.map((sentence) => ({
    words: look(sentence),
    tags: Int32Array.from(sentence, (word) => tags.indexOf(tagOf(word)) + 1 || 1),
  }));
  const predicted = jackknife(examples, tags.length);
  const tagModel = trainTagger(examples, tags.length, tagEpochs.all).averaged();
  const words = development.map(look);
  const developmentTags = tagAll(tagModel, words);
  log(`tagger: ${tagScores(development, developmentTags, tags)}`);
  const parsed = treebank.map((sentence, index) => ({
    words: examples[index]!.words,
    tags: predicted[index]!,
    heads: Int32Array.from(sentence, (word) => word.head),
    relations: Int32Array.from(sentence, (word) => relations.indexOf(word.deprel) + 1 || 1),
  }));
  const classes = { tags: tags.length, relations: relations.length };
  const parser = trainParser(parsed, classes, vectors, networkTraining, (epoch, loss, stored) => {
    const parse = openParts(stored);
    const trees = words.map((sentence, index) => parse(sentence, developmentTags[index]!));
    log(`parser, epoch ${epoch}: loss ${loss.toFixed(3)}, ${treeScores(development, trees, relations)}`);
  });
  const encoded = tagModel.encode('tags', { smallest: smallestTagWeight });
  const info: Omit<SyntaxInfo, 'lemmas'> = {
    tags,
    relations,
    models: { tags: encoded.shape },
    network: parser.shape,
  };
  return { info, parts: new Map([...encoded.parts, ...parser.parts]) };
}

function tagOf(word: TreebankWord): string {
  return `${word.upos} ${word.xpos}`;
}

/** What occurs at least twice, the most frequent first. */
function frequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= rarest)
    .sort((a, b) => b[1] - a[1])
    .map(([value]) => value);
}

/** The tags of each sentence as a tagger gives them that has not learnt from it. */
function jackknife(examples: readonly TaggedExample[], classes: number): Int32Array[] {
  const results: Int32Array[] = new Array(examples.length);
  for (let fold = 0; fold < folds; fold++) {
    const own = examples.map((_, index) => index).filter((index) => index % folds === fold);
    const others = examples.filter((_, index) => index % folds !== fold);
    const model = trainTagger(others, classes, tagEpochs.fold).averaged();
    const words = own.map((index) => examples[index]!.words);
    tagAll(model, words).forEach((tags, at) => {
      results[own[at]!] = tags;
    });
  }
  return results;
}

function openParts({ shape, parts }: ParserParts): TreeParser {
  return openTreeParser(openArchive(writeArchive({}, parts)), shape, 0);
}

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(2);
}

function tagScores(
  sentences: readonly Sentence[],
  given: readonly Int32Array[],
  tags: readonly string[],
): string {
  let [all, upos, xpos] = [0, 0, 0];
  sentences.forEach((sentence, index) => {
    sentence.forEach((word, at) => {
      const [ownUpos, ownXpos] = tags[given[index]![at]! - 1]!.split(' ');
      all++;
      if (ownUpos === word.upos) upos++;
      if (ownXpos === word.xpos) xpos++;
    });
  });
  return `UPOS ${percent(upos, all)}, XPOS ${percent(xpos, all)}`;
}

function treeScores(
  sentences: readonly Sentence[],
  trees: readonly ReturnType<TreeParser>[],
  relations: readonly string[],
): string {
  let [all, heads, labelled] = [0, 0, 0];
  const plain = (relation: string) => relation.split(':')[0];
  sentences.forEach((sentence, index) => {
    sentence.forEach((word, at) => {
      all++;
      if (trees[index]!.heads[at] !== word.head) return;
      heads++;
      if (plain(relations[trees[index]!.relations[at]!]!) === plain(word.deprel)) labelled++;
    });
  });
  return `UAS ${percent(heads, all)}, LAS ${percent(labelled, all)}`;
}
