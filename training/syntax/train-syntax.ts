import type { Lexicon, WordFacts } from '../../src/language/lexicon.ts';
import { createArcLabeller } from '../../src/language/parser/parser.ts';
import { createParserInput, type ParserInput } from '../../src/language/parser/parser-input.ts';
import type { SyntaxInfo } from '../../src/language/syntax-info.ts';
import type { TreebankWord } from './conllu.ts';
import { projective } from './oracle.ts';
import { trainArcLabels, trainTreeLabels } from './train-labels.ts';
import { trainParser } from './train-parser.ts';
import { type TaggedExample, tagAll, trainTagger } from './train-tagger.ts';

type Sentence = readonly TreebankWord[];
type Log = (line: string) => void;

const beamWidth = 4;
const epochs = { tags: 5, fold: 3, arcs: 3, labels: 4, moves: 4 };
const folds = 4;
const pruning = { tags: 0.008, moves: 0.008, arcs: 0.008, labels: 0.008 };
const margin = 16129;
const rarest = 2;

function tagOf(word: TreebankWord): string {
  return `${word.upos} ${word.xpos}`;
}

/** Trains all models; gives what the head of the file says and its parts. */
export function trainSyntax(
  treebank: readonly Sentence[],
  development: readonly Sentence[],
  lexicon: Lexicon,
  log: Log,
) {
  const tags = frequent(treebank.flat().map(tagOf));
  const relations = frequent(treebank.flat().map((word) => word.deprel));
  const uposes = [...new Set(tags.map((tag) => tag.split(' ')[0]!))];
  const coarseOf = Int32Array.from([0, ...tags.map((tag) => uposes.indexOf(tag.split(' ')[0]!) + 1)]);
  const look = (sentence: Sentence) => sentence.map((word) => lexicon.look(word.form));
  const examples = treebank.map((sentence) => ({
    words: look(sentence),
    tags: Int32Array.from(sentence, (word) => tags.indexOf(tagOf(word)) + 1 || 1),
  }));
  const predicted = jackknife(examples, tags.length);
  log(`tagged the treebank in ${folds} folds`);
  const tagModel = trainTagger(examples, tags.length, epochs.tags).averaged();
  const devFacts = development.map(look);
  const devTags = tagAll(tagModel, devFacts);
  log(
    `tags: ${share(development, (word, s, w) => tags[devTags[s]![w]! - 1]!.split(' ')[0] === word.upos)} UPOS`,
  );
  const trees = treebank.map((sentence, index) => ({
    input: createParserInput(examples[index]!.words, predicted[index]!, coarseOf),
    heads: headsOf(sentence),
    labels: Int32Array.from(sentence, (word) => relations.indexOf(word.deprel) + 1 || 1),
  }));
  const arcModel = trainArcLabels(trees, relations.length, epochs.arcs).averaged();
  const labelModel = trainTreeLabels(trees, relations.length, epochs.labels).averaged();
  log('relations');
  const moveModel = trainParser(
    trees.map((tree) => ({ ...tree, labelOf: createArcLabeller(arcModel)(tree.input) })),
    beamWidth,
    epochs.moves,
    (epoch) => log(`parser, epoch ${epoch}`),
  ).averaged();
  const encoded = {
    tags: tagModel.encode('tags', { smallest: pruning.tags }),
    moves: moveModel.encode('moves', { smallest: pruning.moves }),
    arcs: arcModel.encode('arcs', { smallest: pruning.arcs }),
    labels: labelModel.encode('labels', { smallest: pruning.labels }),
  };
  const info: Omit<SyntaxInfo, 'lemmas'> = {
    tags,
    relations,
    models: {
      tags: encoded.tags.shape,
      moves: encoded.moves.shape,
      arcs: encoded.arcs.shape,
      labels: encoded.labels.shape,
    },
    beam: { width: beamWidth, margin },
  };
  return { info, parts: new Map(Object.values(encoded).flatMap(({ parts }) => [...parts])) };
}

function headsOf(sentence: Sentence): Int32Array {
  const heads = projective(sentence.map((word) => word.head));
  return Int32Array.from(heads, (head) => (head < 0 ? sentence.length : head));
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
    const model = trainTagger(others, classes, epochs.fold).averaged();
    const words: (readonly WordFacts[])[] = own.map((index) => examples[index]!.words);
    tagAll(model, words).forEach((tags, at) => {
      results[own[at]!] = tags;
    });
  }
  return results;
}

function share(
  sentences: readonly Sentence[],
  right: (word: TreebankWord, s: number, w: number) => boolean,
): string {
  let [all, good] = [0, 0];
  sentences.forEach((sentence, s) => {
    sentence.forEach((word, w) => {
      all++;
      if (right(word, s, w)) good++;
    });
  });
  return ((100 * good) / all).toFixed(2);
}

export type { ParserInput };
