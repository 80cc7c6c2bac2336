import { contains, overlaps, type Span } from '../../document/span.ts';
import { nounPhrase } from '../phrase.ts';
import type { ArticleReading } from '../reading.ts';
import type { AttributionMention } from './attribution-mention.ts';
import type { AttributionWords } from './attribution-words.ts';
import { type ClauseAttribution, clauseAttributions } from './clause-attributions.ts';
import { findQuotations, type Quotation } from './quotations.ts';

/**
 * Who says or thinks what in an article: each quotation with the cue nearest to it in its paragraph, and each cue with
 * the clause it governs. In the order of the cues.
 */
export function findAttributions(
  { article, sentences }: ArticleReading,
  words: AttributionWords,
): AttributionMention[] {
  const quotations = findQuotations(article.text).filter(({ scare }) => !scare);
  const cues = sentences.flatMap((reading) => clauseAttributions(reading, words));
  const outside = cues.filter(({ cueSpan }) => !quotations.some(({ span }) => contains(span, cueSpan)));
  const owners = quotations.map((quotation) => ownerOf(quotation, outside, article.text));
  return cues.flatMap((cue) => {
    const quoted = quotations.filter((_, index) => owners[index] === cue).map(({ span }) => span);
    const content = merge(cue.content, quoted);
    if (content.length === 0) return [];
    return [mention(cue, content, quoted.length > 0, sentences)];
  });
}

/** The cue a quotation belongs to: in the same paragraph, the one with the fewest characters between. */
function ownerOf(
  { span }: Quotation,
  cues: readonly ClauseAttribution[],
  text: string,
): ClauseAttribution | null {
  let nearest: ClauseAttribution | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const cue of cues) {
    const between =
      cue.cueSpan.start >= span.end
        ? { start: span.end, end: cue.cueSpan.start }
        : { start: cue.cueSpan.end, end: span.start };
    const distance = between.end - between.start;
    if (distance >= least || text.slice(between.start, between.end).includes('\n')) continue;
    nearest = cue;
    least = distance;
  }
  return nearest;
}

/** The clause and the quotations as one row of spans; a quotation takes the place of what it overlaps. */
function merge(clause: readonly Span[], quoted: readonly Span[]): Span[] {
  const beside = clause.filter((span) => !quoted.some((other) => overlaps(span, other)));
  const around = clause.filter((span) =>
    quoted.some((other) => overlaps(span, other) && !contains(other, span)),
  );
  const kept = quoted.filter((span) => !around.some((other) => contains(other, span)));
  return [...(quoted.length > 0 ? [] : beside), ...around, ...kept].sort((a, b) => a.start - b.start);
}

function mention(
  cue: ClauseAttribution,
  content: readonly Span[],
  quoted: boolean,
  sentences: ArticleReading['sentences'],
): AttributionMention {
  const { sentence } = sentences[cue.sentence]!;
  const source =
    cue.source === null
      ? null
      : { sentence: cue.sentence, token: cue.source, span: nounPhrase(sentence, cue.source) };
  return { source, cue: cue.cueSpan, content, quoted };
}
