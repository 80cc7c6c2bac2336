import type { Clusters } from '../../src/language/clusters.ts';
import { senseAt } from './mention-features.ts';
import type { ReadDocument } from './reading.ts';

/** What the models see of a whole document: its words, who does what to whom, and how it begins. */
export function documentFeatures({ sentences }: ReadDocument, clusters: Clusters): string[] {
  const found = new Map<string, number>();
  const add = (feature: string) => found.set(feature, (found.get(feature) ?? 0) + 1);
  sentences.forEach((read, index) => {
    const { tokens, children } = read.sentence;
    tokens.forEach(({ upos, lemma, xpos }, at) => {
      if (!/^(?:VERB|NOUN|PROPN|ADJ)$/.test(upos)) return;
      const word = lemma.toLowerCase();
      add(`word=${word}`);
      if (index < 2) add(`opening=${word}`);
      if (upos === 'VERB') add(`verb=${word}/${xpos}`);
      for (const child of children[at]!) {
        const { deprel } = tokens[child]!;
        if (!/^(?:nsubj|obj|obl|nmod|compound|amod|advmod|aux|mark)/.test(deprel)) continue;
        add(`tie=${word}/${deprel}/${senseAt(read, child, clusters)}`);
        add(`pair=${word}/${deprel}/${tokens[child]!.lemma.toLowerCase()}`);
        if (index < 2) add(`opening.tie=${word}/${deprel}/${senseAt(read, child, clusters)}`);
      }
    });
    for (const { actor, kind } of read.actors) if (actor) add(`actor=${actor}/${kind}`);
    for (const { country } of read.places) add(`country=${country}`);
  });
  const features = [...found.keys()];
  for (const [feature, count] of found) {
    if (feature.startsWith('word='))
      for (const least of [2, 3, 5]) if (count >= least) features.push(`${feature}>=${least}`);
  }
  features.push(`length=${Math.min(8, Math.floor(sentences.length / 4))}`);
  return features;
}
