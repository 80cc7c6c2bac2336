import type { Parsed } from '../../src/document/sentence.ts';
import type { Score } from '../benchmark.ts';
import type { ConlluSentence } from './conllu.ts';

/** Accuracies on gold words; `las` counts relations without their subtype, `las_full` with it. */
export function scoreWords(sentences: readonly ConlluSentence[], parsed: readonly Parsed[]): Score[] {
  const hits = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, las_full: 0 };
  let all = 0;
  sentences.forEach(({ words }, index) => {
    words.forEach((word, at) => {
      const token = parsed[index]!.tokens[at]!;
      all++;
      if (word.upos === token.upos) hits.upos++;
      if (word.xpos === token.xpos) hits.xpos++;
      if (word.lemma === token.lemma) hits.lemma++;
      if (word.head !== token.head) return;
      hits.uas++;
      if (word.deprel === token.deprel) hits.las_full++;
      if (word.deprel?.split(':')[0] === token.deprel.split(':')[0]) hits.las++;
    });
  });
  return Object.entries(hits).map(([metric, value]) => ({ metric, value: (100 * value) / all }));
}
