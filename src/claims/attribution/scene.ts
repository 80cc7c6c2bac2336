import { contains, type Span } from '../../document/span.ts';
import type { SentenceReading } from '../reading.ts';
import { findQuotations, paragraphs, type Quotation } from './quotations.ts';
import { firstEndingAfter } from './spans.ts';

/** What of a sentence's reading attribution is found by. */
export type ReadSentence = Pick<SentenceReading, 'sentence'>;

/** An article as attributions are sought in it: its sentences, and what stands in quotation marks. */
export interface Scene {
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
  /** Without titles, nicknames and doubted words; in order. */
  readonly quotations: readonly Quotation[];
  /** The ranges of the quotations, and of the sentences. */
  readonly quoted: readonly Span[];
  readonly sentenceSpans: readonly Span[];
  /** The range of each paragraph; in order. */
  readonly paragraphs: readonly Span[];
}

/** A word of a scene: its sentence, and its token there. */
export interface Place {
  readonly sentence: number;
  readonly token: number;
}

/** The quotations that share a character with a range. */
export function quotationsIn({ quotations, quoted }: Scene, { start, end }: Span): Quotation[] {
  const first = firstEndingAfter(quoted, start);
  let last = first;
  while (last < quoted.length && quoted[last]!.start < end) last++;
  return quotations.slice(first, last);
}

/** The quotation that a range lies within, or null. */
export function quotationAround(scene: Scene, span: Span): Quotation | null {
  return quotationsIn(scene, span).find((quotation) => contains(quotation.span, span)) ?? null;
}

/** The sentences that share a character with a range, by their index. */
export function sentencesIn({ sentenceSpans }: Scene, { start, end }: Span): number[] {
  const found: number[] = [];
  for (let at = firstEndingAfter(sentenceSpans, start); (sentenceSpans[at]?.start ?? end) < end; at++)
    found.push(at);
  return found;
}

/** The paragraph that holds the start of a range. */
export function paragraphOf({ paragraphs }: Scene, { start }: Span): number {
  return firstEndingAfter(paragraphs, start);
}

/** The scene of an article. */
export function createScene(text: string, sentences: readonly ReadSentence[]): Scene {
  const quotations = findQuotations(text).filter(({ scare }) => !scare);
  return {
    text,
    sentences,
    quotations,
    quoted: quotations.map(({ span }) => span),
    sentenceSpans: sentences.map(({ sentence }) => sentence.span),
    paragraphs: paragraphs(text),
  };
}
