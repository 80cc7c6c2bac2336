import { createNameFinder, type NameFinder } from '../../src/language/names/name-finder.ts';
import { type NamedSentence, type NameRecord, namedSentence } from '../../training/names-corpus.ts';
import { guessedExamples } from '../../training/names-guesses.ts';
import { knownExamples } from '../../training/names-known.ts';
import { encodeNameModel } from '../../training/names-model.ts';
import type { NameSources } from '../../training/names-sources.ts';
import { learnFromGuesses, learnFromKnown, type NameExample } from '../../training/names-training.ts';
import { type FoundNames, foundNames } from './found-names.ts';

const folds = 5;

/** The fold of each sentence: the documents are dealt out in turn, so that no fold sees another's document. */
function foldsOf(sentences: readonly NamedSentence[]): number[] {
  const documents = [...new Set(sentences.map((sentence) => sentence.document))];
  const foldOf = new Map(documents.map((document, index) => [document, index % folds]));
  return sentences.map((sentence) => foldOf.get(sentence.document)!);
}

/**
 * The names of every record, found by a model that was not trained on its document. What all five models share is
 * learned once from the treebank, whose names are guessed without looking at any record.
 */
export function crossValidated(
  records: readonly NameRecord[],
  treebank: string,
  sources: NameSources,
): FoundNames[] {
  const sentences = records.map(namedSentence);
  const foldOf = foldsOf(sentences);
  const known = sentences.map((sentence, index) => knownExamples(sentence, index, sources));
  const features = known.flat().map((example) => example.features);
  const start = learnFromGuesses(guessedExamples(treebank, sources), features);
  const finderOf = (examples: readonly NameExample[]): NameFinder => {
    const learned = learnFromKnown(start, examples);
    return createNameFinder(encodeNameModel(learned, sources.lexiconFile), sources.clusters);
  };
  const finders = Array.from({ length: folds }, (_, fold) =>
    finderOf(known.filter((_, index) => foldOf[index] !== fold).flat()),
  );
  return records.map((record, index) => {
    const tagged = sources.tag(sentences[index]!.sentence);
    return foundNames(record, tagged, finders[foldOf[index]!]!.findNames(tagged));
  });
}
