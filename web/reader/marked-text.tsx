import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useMemo, useRef } from 'react';
import { paragraphsOf } from '../../src/document/printed-paragraphs.ts';
import { cutSegments, type Segment } from '../../src/document/segments.ts';
import type { Record } from '../../src/schema/record.ts';
import { words } from '../words/words.ts';
import { MarkedWords } from './marked-words.tsx';

interface Text {
  readonly start: number;
  readonly wrapped: boolean;
  readonly segments: readonly Segment[];
}

function textsOf(record: Record): Text[] {
  const paragraphs = paragraphsOf(record.article.text);
  const edges = paragraphs.flatMap(({ start, end }) => [start, end]);
  const segments = cutSegments(record, edges);
  let next = 0;
  return paragraphs.map(({ start, end, wrapped }) => {
    while (next < segments.length && segments[next]!.end <= start) next++;
    const from = next;
    while (next < segments.length && segments[next]!.end <= end) next++;
    return { start, wrapped, segments: segments.slice(from, next) };
  });
}

export interface MarkedTextProps {
  readonly record: Record;
  /** Index of the claim whose words are lit; null lights the triggers of all. */
  readonly chosen: number | null;
  /** Claims whose words are marked at all. */
  readonly shown: ReadonlySet<number>;
  /** Called with the segment that was chosen, and the claims that it is part of. */
  readonly onChoose: (start: number, claims: readonly number[]) => void;
}

/**
 * The text of an article with the words of its claims marked by role. Left and right go from one marked word to the next,
 * Enter chooses; only one word at a time is in the order of the tab key.
 */
export function MarkedText({ record, chosen, shown, onChoose }: MarkedTextProps) {
  const texts = useMemo(() => textsOf(record), [record]);
  const article = useRef<HTMLElement>(null);
  const choose = (target: EventTarget) => {
    const element = (target as HTMLElement).closest<HTMLElement>('[data-claims]');
    if (element) onChoose(Number(element.dataset.start), element.dataset.claims!.split(' ').map(Number));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(event.target);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      moveFocus(article.current!, event.target as HTMLElement, event.key === 'ArrowRight' ? 1 : -1);
    }
  };
  return (
    <article
      ref={article}
      className={chosen === null ? 'text' : 'text choosing'}
      lang={record.article.language}
      dir="auto"
      onClick={(event: MouseEvent) => choose(event.target)}
      onKeyDown={onKeyDown}
    >
      <Paragraphs texts={texts} text={record.article.text} chosen={chosen} shown={shown} />
    </article>
  );
}

/** Moves the focus to the next or former marked word, and makes it the one that the tab key comes back to. */
function moveFocus(article: HTMLElement, from: HTMLElement, step: 1 | -1): void {
  const all = [...article.querySelectorAll<HTMLElement>('[data-claims]')];
  const next = all[all.indexOf(from) + step];
  if (!next) return;
  for (const one of all) one.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

const Paragraphs = memo(function Paragraphs({
  texts,
  text,
  chosen,
  shown,
}: Pick<MarkedTextProps, 'chosen' | 'shown'> & { readonly texts: readonly Text[]; readonly text: string }) {
  let first = true;
  return texts.map(({ start, wrapped, segments }) => (
    <p key={start} className={wrapped ? 'wrapped' : ''} dir="auto">
      {segments.map((segment): ReactNode => {
        const marks = segment.marks.filter(({ claim }) => shown.has(claim));
        const piece = text.slice(segment.start, segment.end);
        const debris =
          segment.removed === null ? piece : <s title={words.article.removed(segment.removed)}>{piece}</s>;
        if (marks.length === 0) return <span key={segment.start}>{debris}</span>;
        const inTabOrder = first && piece.trim() !== '' && marks.some(({ role }) => role !== 'sentence');
        if (inTabOrder) first = false;
        return (
          <MarkedWords
            isBlank={piece.trim() === ''}
            key={segment.start}
            start={segment.start}
            marks={marks}
            chosen={chosen}
            tab={inTabOrder}
          >
            {debris}
          </MarkedWords>
        );
      })}
    </p>
  ));
});
