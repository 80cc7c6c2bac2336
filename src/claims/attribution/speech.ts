import type { Parsed } from '../../document/sentence.ts';
import { overlaps } from '../../document/span.ts';
import type { AttributionMention } from './attribution-mention.ts';
import type { AttributionWords } from './attribution-words.ts';
import { type Place, quotationsIn, type Scene, sentencesIn } from './scene.ts';
import { lengthOf, sharedLength } from './spans.ts';

/**
 * True where somebody says or thinks that something is so, and the claims told there are therefore theirs: what stands in
 * quotation marks for the most part, and what is a clause, a judgement ("sees it as a threat") or something that was reported beside a word of speech or
 * thought. "Endorsed the plan" tells of no claim.
 */
export function isSpeech(scene: Scene, mention: AttributionMention, words: AttributionWords): boolean {
  if (quotedShare(scene, mention) > 0.5) return true;
  const { sentence } = scene.sentences[mention.sentence]!;
  const judges = (sentence.children[mention.token] ?? []).some((child) =>
    /^(?:ccomp|xcomp)/.test(sentence.tokens[child]!.deprel),
  );
  const lemma = sentence.tokens[mention.token]!.lemma.toLowerCase();
  const tells = judges || words.reporting.has(lemma) || holdsVerb(scene, mention);
  return tells && isKnown(scene, mention, words);
}

/**
 * True for a word that may attribute speech at all: one of speech or thought, or any with a quotation in its sentence or
 * the one before or after. Of others {@link isSpeech} is never true, so that the models need not be asked about them.
 */
export function mayTell(scene: Scene, place: Place, words: AttributionWords): boolean {
  if (isKnown(scene, place, words)) return true;
  const near = scene.sentenceSpans.slice(Math.max(0, place.sentence - 1), place.sentence + 2);
  return quotationsIn(scene, { start: near[0]!.start, end: near.at(-1)!.end }).length > 0;
}

function isKnown({ sentences }: Scene, { sentence, token }: Place, words: AttributionWords): boolean {
  const { sentence: parsed } = sentences[sentence]!;
  const lemma = parsed.tokens[token]!.lemma.toLowerCase();
  if (qualifiesNoun(parsed, token)) return false;
  return words.verbs.has(lemma) || words.nouns.has(lemma) || words.according.has(lemma);
}

/** "when suspected bandits raided": a participle before a noun says nothing, however it is parsed. */
function qualifiesNoun({ tokens, children }: Parsed, token: number): boolean {
  const behind = tokens[token + 1];
  const hasParts = (children[token] ?? []).some((child) => /^(?:nsubj|aux)/.test(tokens[child]!.deprel));
  return tokens[token]!.xpos === 'VBN' && !hasParts && /^(?:NOUN|PROPN|ADJ)$/.test(behind?.upos ?? '');
}

/** How much of the content stands in quotation marks, 0 to 1. */
function quotedShare(scene: Scene, { content }: AttributionMention): number {
  const quoted = new Set(content.flatMap((part) => quotationsIn(scene, part)));
  return (
    sharedLength(
      [...quoted].map(({ span }) => span),
      content,
    ) / Math.max(1, lengthOf(content))
  );
}

function holdsVerb(scene: Scene, { content }: AttributionMention): boolean {
  return content.some((part) =>
    sentencesIn(scene, part).some((index) =>
      scene.sentences[index]!.sentence.tokens.some(
        (token) => (token.upos === 'VERB' || token.upos === 'AUX') && overlaps(part, token),
      ),
    ),
  );
}
