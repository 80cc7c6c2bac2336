import type { Parsed, Tagged, Tokenised } from '../document/sentence.ts';
import type { Span } from '../document/span.ts';
import { type AbbreviationLists, createAbbreviations } from './abbreviations.ts';
import type { Clusters } from './clusters.ts';
import { openLexicon } from './lexicon.ts';
import { openArchive } from './model/archive.ts';
import { createParseStep } from './parser/parse-step.ts';
import { createSentenceSplitter } from './sentences.ts';
import { createTagStep } from './tagger/tag-step.ts';
import { createTokeniser, type TokenRules } from './tokens.ts';

/** The English core: text to sentences, tokens, tags and dependency trees. Offsets are UTF-16 code units of the text. */
export interface English {
  /** The sentences of a text, or of a region of it, in order. */
  split(text: string, region?: Span): Span[];
  /** The tokens of the sentence at `span`, the `index`th of the text. */
  tokenise(text: string, span: Span, index: number): Tokenised;
  /** Adds parts of speech and lemmas. */
  tag(sentence: Tokenised): Tagged;
  /** Adds the dependency tree. */
  parse(sentence: Tagged): Parsed;
}

/** What the core is made of. */
export interface EnglishModels {
  /** The bytes of `data/english/syntax.model`. */
  readonly syntax: Uint8Array;
  readonly clusters: Clusters;
  /** `data/english/abbreviations.yaml`, parsed. */
  readonly abbreviations: AbbreviationLists;
  /** `data/english/tokens.yaml`, parsed. */
  readonly tokens: TokenRules;
}

/**
 * Makes the core of its models.
 *
 * @throws when the bytes are not those of a model
 */
export function createEnglish(models: EnglishModels): English {
  const archive = openArchive(models.syntax);
  const lexicon = openLexicon(archive, models.clusters);
  const abbreviations = createAbbreviations(models.abbreviations);
  return {
    split: createSentenceSplitter(abbreviations),
    tokenise: createTokeniser(models.tokens, abbreviations),
    tag: createTagStep(archive, lexicon),
    parse: createParseStep(archive, lexicon, models.tokens.compounds),
  };
}
