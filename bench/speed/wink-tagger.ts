import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** wink-nlp's sentence splitter and tagger, and nothing else of it. Gives the number of tokens. */
export function createWinkTagger(): (text: string) => number {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
}
