import type { Claim } from '../schema/claim.ts';
import type { Record } from '../schema/record.ts';

/** What words do in a claim. The order is that of precedence where one stretch of text does several things. */
export const roles = [
  'trigger',
  'agent',
  'patient',
  'count',
  'place',
  'date',
  'weapon',
  'source',
  'cue',
  'condition',
  'sentence',
] as const;
export type Role = (typeof roles)[number];

/** A stretch of the text with one role in one claim; `claim` is the claim's index in the record. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly claim: number;
  readonly role: Role;
}

/** A stretch of the text over which nothing changes: the marks on it in order of precedence, and why it was removed if it was. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  readonly removed: string | null;
}

/** The words of one claim by role, in no order. */
export function marksOf(claim: Claim, index: number): Mark[] {
  const { source, cue, via } = claim.attribution;
  const spans: (readonly [Role, { readonly start: number; readonly end: number } | null | undefined])[] = [
    ['trigger', claim.trigger.span],
    ...claim.agents.map(({ span }) => ['agent', span] as const),
    ...claim.patients.map(({ span }) => ['patient', span] as const),
    ...claim.counts.map(({ span }) => ['count', span] as const),
    ['place', claim.place?.span],
    ['date', claim.date?.span],
    ...claim.weapons.map(({ span }) => ['weapon', span] as const),
    ['source', source?.span],
    ...via.map(({ span }) => ['source', span] as const),
    ['cue', cue?.span],
    ['condition', claim.condition?.span],
    ['sentence', claim.span],
  ];
  return spans.flatMap(([role, span]) =>
    span && span.end > span.start ? [{ start: span.start, end: span.end, claim: index, role }] : [],
  );
}

/**
 * Cuts a whole text at `edges` and wherever a mark or a removed part starts or ends. Marks may overlap as they like.
 * One sweep over the cuts, so the work grows with the text's marks and not with their square.
 */
export function cutSegments({ article, claims }: Record, edges: readonly number[]): Segment[] {
  const marks = claims.flatMap(marksOf).sort((a, b) => a.start - b.start);
  const removed = [...article.removed].sort((a, b) => a.span.start - b.span.start);
  const cuts = [0, article.text.length, ...edges, ...marks.flatMap(({ start, end }) => [start, end])];
  cuts.push(...removed.flatMap(({ span }) => [span.start, span.end]));
  const ordered = [...new Set(cuts)].filter((cut) => cut <= article.text.length).sort((a, b) => a - b);
  const segments: Segment[] = [];
  let active: Mark[] = [];
  let nextMark = 0;
  let nextRemoved = 0;
  for (let index = 0; index + 1 < ordered.length; index++) {
    const start = ordered[index]!;
    active = active.filter((mark) => mark.end > start);
    while (nextMark < marks.length && marks[nextMark]!.start <= start) active.push(marks[nextMark++]!);
    while (nextRemoved < removed.length && removed[nextRemoved]!.span.end <= start) nextRemoved++;
    const part = removed[nextRemoved];
    segments.push({
      start,
      end: ordered[index + 1]!,
      marks: active.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.claim - b.claim),
      removed: part && part.span.start <= start ? part.reason : null,
    });
  }
  return segments;
}
