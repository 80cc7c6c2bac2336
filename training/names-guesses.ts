import type { Tagged } from '../src/document/sentence.ts';
import { seeded } from './clusters-means.ts';
import { readTaggedSentences } from './names-corpus.ts';
import { sentenceFeatures } from './names-examples.ts';
import { hideTags } from './names-hidden-tags.ts';
import { rewritten } from './names-letter-case.ts';
import type { NameSources } from './names-sources.ts';
import type { NameExample } from './names-training.ts';
import { weakLabels } from './names-weak.ts';

/** One sentence of this many without a proper noun is kept. */
const keptOfNameless = 5;

/** One sentence of this many is also learned from in another letter case. */
const rewrittenOf = 8;

function hasProperNoun(sentence: Tagged): boolean {
  return sentence.tokens.some(({ xpos }) => xpos === 'NNP' || xpos === 'NNPS');
}

/**
 * Sentences of a treebank whose names are guessed from its proper nouns and the lists. Their features come from the
 * tagger's tags, since the treebank's own will not be there when names are looked for.
 */
export function guessedExamples(treebank: string, sources: NameSources): NameExample[] {
  const random = seeded(3);
  const featuresOf = (sentence: Tagged) => sentenceFeatures(hideTags(sources.tag(sentence), random), sources);
  return readTaggedSentences(treebank)
    .filter((sentence, index) => index % keptOfNameless === 0 || hasProperNoun(sentence))
    .flatMap((sentence, index) => {
      const allowed = weakLabels(sentence, sources);
      const asWritten = { features: featuresOf(sentence), allowed };
      if (index % rewrittenOf !== 0) return [asWritten];
      return [asWritten, { features: featuresOf(rewritten(sentence, index / rewrittenOf)), allowed }];
    });
}
