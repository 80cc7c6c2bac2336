import type { Tagged } from '../src/document/sentence.ts';
import { seeded } from './clusters-means.ts';
import type { NamedSentence } from './names-corpus.ts';
import { sentenceFeatures } from './names-examples.ts';
import { hideTags } from './names-hidden-tags.ts';
import { rewritten } from './names-letter-case.ts';
import type { NameSources } from './names-sources.ts';
import { knownLabels, type NameExample } from './names-training.ts';

/** One sentence of this many is also learned from in another letter case. */
const rewrittenOf = 6;

/**
 * A sentence with known names as examples: with the tagger's tags, with some of them hidden, and now and then in another
 * letter case.
 */
export function knownExamples(named: NamedSentence, index: number, sources: NameSources): NameExample[] {
  const exampleOf = (tagged: Tagged): NameExample => ({
    features: sentenceFeatures(tagged, sources),
    allowed: knownLabels(tagged, named.names),
  });
  const tagged = sources.tag(named.sentence);
  const examples = [exampleOf(tagged), exampleOf(hideTags(tagged, seeded(index)))];
  if (index % rewrittenOf !== 0) return examples;
  return [...examples, exampleOf(sources.tag(rewritten(named.sentence, index / rewrittenOf)))];
}
