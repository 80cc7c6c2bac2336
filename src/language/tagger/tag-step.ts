import type { Tagged, TaggedToken, Tokenised } from '../../document/sentence.ts';
import { createLemmatiser } from '../lemmas.ts';
import { restoreCase } from '../letter-case.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Archive } from '../model/archive.ts';
import { openSparseModel } from '../model/linear-model.ts';
import type { SyntaxInfo } from '../syntax-info.ts';
import { possessiveParticiples } from './possessive-participles.ts';
import { createTagger } from './tagger.ts';

/** Opens the tagger and the lemma rules of a model file as one step: tokens gain parts of speech and lemmas. */
export function createTagStep(archive: Archive, lexicon: Lexicon): (sentence: Tokenised) => Tagged {
  const info = archive.info as SyntaxInfo;
  const tagger = createTagger(openSparseModel(archive, 'tags', info.models.tags));
  const lemmaOf = createLemmatiser(info.lemmas);
  const tags = info.tags.map((tag) => tag.split(' ') as [upos: string, xpos: string]);
  return ({ index, span, tokens }) => {
    const words = restoreCase(
      tokens.map(({ text }) => text),
      lexicon,
    );
    const numbers = new Int32Array(words.length);
    tagger.tag(
      words.map((word) => lexicon.look(word)),
      numbers,
    );
    const tagged = tokens.map(({ text, start, end }, at): TaggedToken => {
      const [upos, xpos] = tags[numbers[at]! - 1]!;
      return { text, start, end, upos, xpos, lemma: lemmaOf(words[at]!, xpos) };
    });
    for (const at of possessiveParticiples(tagged))
      tagged[at] = { ...tagged[at]!, upos: 'VERB', xpos: 'VBN' };
    return { index, span, tokens: tagged };
  };
}
