import { contains, type Span } from '../../document/span.ts';
import type { AttributionMention } from './attribution-mention.ts';
import { paragraphsApart, type Quotation } from './quotations.ts';
import { quotationAround, quotationsIn, type Scene } from './scene.ts';
import { firstEndingAfter } from './spans.ts';

/**
 * Gives each quotation that no cue attributes to the quoting cue nearest to it in its paragraph, or, where a quotation
 * runs on from the paragraph before without being closed there, to the cue that has its beginning.
 */
export function adoptQuotations(scene: Scene, mentions: readonly AttributionMention[]): AttributionMention[] {
  const owners = ownersOf(scene, mentions);
  const quoting = mentions.filter(({ quoted, cue }) => quoted && !quotationAround(scene, cue));
  const cues = quoting.map(({ cue }) => cue);
  const adopted = new Map<AttributionMention, Span[]>();
  let before: { readonly owner: AttributionMention | null; readonly closed: boolean } | null = null;
  for (const quotation of scene.quotations) {
    const holder = owners.get(quotation);
    const carried: AttributionMention | null = before && !before.closed ? before.owner : null;
    const owner: AttributionMention | null =
      holder ?? quoting[nearest(scene.text, quotation.span, cues)] ?? carried;
    if (owner && !holder) adopted.set(owner, [...(adopted.get(owner) ?? []), quotation.span]);
    before = { owner, closed: quotation.closed };
  }
  return mentions.map((mention) => ({
    ...mention,
    content: [...mention.content, ...(adopted.get(mention) ?? [])].sort((a, b) => a.start - b.start),
  }));
}

/** The mention in whose content each quotation stands; one whose cue is itself quoted there has only part of it. */
function ownersOf(scene: Scene, mentions: readonly AttributionMention[]): Map<Quotation, AttributionMention> {
  const owners = new Map<Quotation, AttributionMention>();
  for (const mention of mentions) {
    for (const quotation of mention.content.flatMap((part) => quotationsIn(scene, part))) {
      if (!contains(quotation.span, mention.cue)) owners.set(quotation, mention);
    }
  }
  return owners;
}

/** Which of the cues, in order, is nearest to a range in the same paragraph; -1 where none is. */
function nearest(text: string, span: Span, cues: readonly Span[]): number {
  const after = firstEndingAfter(cues, span.start);
  const distance = (at: number) => {
    const cue = cues[at];
    if (!cue || paragraphsApart(text, span, cue)) return Number.POSITIVE_INFINITY;
    return cue.start >= span.end ? cue.start - span.end : span.start - cue.end;
  };
  const best = [after - 1, after].reduce((one, other) => (distance(other) < distance(one) ? other : one));
  return Number.isFinite(distance(best)) ? best : -1;
}
