import { paragraphsOf } from '../../document/printed-paragraphs.ts';
import { cutSegments, type Segment } from '../../document/segments.ts';
import type { Record } from '../../schema/record.ts';
import { escapeHtml } from './escape.ts';

/** A paragraph of the article as HTML, without the element around it. */
interface MarkedParagraph {
  readonly text: string;
  readonly html: string;
  readonly wrapped: boolean;
}

/** The text of an article in paragraphs, every claim's words marked and the removed parts dimmed. */
export function markedParagraphs(record: Record): MarkedParagraph[] {
  const { text } = record.article;
  const paragraphs = paragraphsOf(text);
  const segments = cutSegments(
    record,
    paragraphs.flatMap(({ start, end }) => [start, end]),
  );
  let next = 0;
  return paragraphs.map(({ start, end, wrapped }) => {
    while (next < segments.length && segments[next]!.end <= start) next++;
    const inside: string[] = [];
    while (next < segments.length && segments[next]!.end <= end)
      inside.push(segmentHtml(text, segments[next++]!));
    return { text: text.slice(start, end), html: inside.join(''), wrapped };
  });
}

/** `data-marks` lists CLAIM:ROLE, the one that shows first; `data-role` is how the words look while no claim is chosen. */
function segmentHtml(text: string, { start, end, marks, removed }: Segment): string {
  const words = escapeHtml(text.slice(start, end));
  const debris = removed === null ? words : `<s title="removed: ${escapeHtml(removed)}">${words}</s>`;
  const first = marks[0];
  if (!first) return debris;
  const list = marks.map(({ claim, role }) => `${claim}:${role}`).join(' ');
  return `<span data-role="${first.role}" data-marks="${list}">${debris}</span>`;
}
