import type { NamedSentence } from './names-corpus.ts';
import { sentenceFeatures } from './names-examples.ts';
import { rewritten } from './names-letter-case.ts';
import type { NameSources } from './names-sources.ts';
import { knownLabels, type NameExample } from './names-training.ts';

/** One sentence of this many is also learned from in another letter case. */
const rewrittenOf = 6;

/** A sentence with known names as examples: as it is written and, now and then, in another letter case. */
export function knownExamples(named: NamedSentence, index: number, sources: NameSources): NameExample[] {
  const exampleOf = (sentence: NamedSentence['sentence']) => {
    const tagged = sources.tag(sentence);
    return { features: sentenceFeatures(tagged, sources), allowed: knownLabels(tagged, named.names) };
  };
  const asWritten = exampleOf(named.sentence);
  if (index % rewrittenOf !== 0) return [asWritten];
  return [asWritten, exampleOf(rewritten(named.sentence, index / rewrittenOf))];
}
