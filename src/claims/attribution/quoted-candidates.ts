import { contains, type Span } from '../../document/span.ts';
import type { ContentCandidate } from './content-candidates.ts';
import { type Place, paragraphOf, type Scene } from './scene.ts';
import { firstEndingAfter } from './spans.ts';

/** No more than this many quotations before and after a cue are looked at. */
const furthest = 12;

/** What stands in quotation marks near a cue, and the paragraph or sentence that it introduces. */
export function quotedCandidates(scene: Scene, { sentence, token }: Place): ContentCandidate[] {
  const { sentence: own } = scene.sentences[sentence]!;
  const cue = own.tokens[token]!;
  const paragraph = paragraphOf(scene, cue);
  const around = scene.paragraphs[paragraph] ?? own.span;
  const middle = firstEndingAfter(scene.quoted, cue.start);
  const spans = scene.quoted
    .slice(Math.max(0, middle - furthest), middle + furthest)
    .filter((span) => !contains(span, cue));
  const near = spans.filter((span) => contains(around, span));
  const before = near.filter(({ end }) => end <= cue.start);
  const after = near.filter(({ start }) => start >= cue.end);
  const inSentence = near.filter(({ start, end }) => start < own.span.end && end > own.span.start);
  const next = scene.paragraphs[paragraph + 1];
  const previous = scene.paragraphs[paragraph - 1];
  const offers: [string, readonly Span[]][] = [
    ['quotes:sentence', inSentence],
    ['quotes:before', before.slice(-1)],
    ['quotes:all-before', before],
    ['quotes:after', after.slice(0, 1)],
    ['quotes:all-after', after],
    ['quotes:all', near],
    ['quotes:beside', [...before.slice(-1), ...after.slice(0, 1)]],
    ['quotes:next', next ? leading(spans, next) : []],
    ['quotes:after-next', next ? [...after, ...leading(spans, next)] : []],
    ['quotes:previous', previous ? spans.filter((span) => contains(previous, span)).slice(-1) : []],
    ['next:paragraph', next ? [next] : []],
    ['next:sentence', following(scene, sentence)],
  ];
  return offers.flatMap(([way, found]) => (found.length > 0 ? [{ ways: [way], spans: found }] : []));
}

/** The quotations that a paragraph consists of or begins with. */
function leading(spans: readonly Span[], paragraph: Span): Span[] {
  const first = spans.find((span) => contains(paragraph, span) && span.start - paragraph.start <= 2);
  return first ? [first] : [];
}

function following({ sentences }: Scene, sentence: number): Span[] {
  const next = sentences[sentence + 1];
  return next ? [next.sentence.span] : [];
}
