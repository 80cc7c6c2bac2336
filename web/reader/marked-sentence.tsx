import './roles.css';
import { marksOf, type Role, roles } from '../../src/document/segments.ts';
import type { Claim } from '../../src/schema/claim.ts';

/** The sentence of a claim with the words of its roles lit. */
export function MarkedSentence({ text, claim }: { readonly text: string; readonly claim: Claim }) {
  return (
    <p className="text" dir="auto">
      {piecesOf(text, claim).map(({ start, end, role }) => (
        <span key={start} data-on={role ?? undefined}>
          {text.slice(start, end)}
        </span>
      ))}
    </p>
  );
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly role: Role | null;
}

/** The sentence cut wherever a role begins or ends; where several overlap, the foremost shows. */
function piecesOf(text: string, claim: Claim): Piece[] {
  const offset = claim.span.start;
  const marks = marksOf(claim, 0)
    .filter(({ role }) => role !== 'sentence')
    .map(({ start, end, role }) => ({ start: start - offset, end: end - offset, role }));
  const edges = [0, text.length, ...marks.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => {
    const on = marks.filter((mark) => mark.start <= start && mark.end > start).map(({ role }) => role);
    return { start, end: cuts[index + 1]!, role: roles.find((role) => on.includes(role)) ?? null };
  });
}
