import './graph.css';
import { useRef } from 'react';
import { useWidth } from '../plots/figure.tsx';
import { words } from '../words/words.ts';
import type { Tie } from './ties.ts';

/** More than these are not drawn: they would hide one another. */
const MOST = 16;
/** So few stand at the sides, where they take little height. */
const FEW = 2;
/** How many stand in the inner ring. */
const INNER = 7;

/** An actor in the middle, and whom it is tied to around it, those with most sentences nearest. */
export default function TieGraph({
  name,
  ties,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly ties: readonly Tie[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const shown = ties.slice(0, MOST);
  const height = shown.length > INNER ? 480 : shown.length > FEW ? 340 : 200;
  const places = shown.map((_, index) => placeOf(index, shown.length, width, height));
  return (
    <div className="ties" ref={host} style={{ height }}>
      {width === 0 ? null : (
        <>
          <svg width={width} height={height} aria-hidden="true">
            {shown.map(({ key }, index) => (
              <line
                key={key}
                className={key === chosen ? 'chosen' : ''}
                x1={width / 2}
                y1={height / 2}
                x2={places[index]!.x}
                y2={places[index]!.y}
              />
            ))}
          </svg>
          <span className="tie-node self" style={{ left: width / 2, top: height / 2 }}>
            <bdi>{name}</bdi>
          </span>
          {shown.map((tie, index) => (
            <button
              key={tie.key}
              type="button"
              className="tie-node"
              style={{ left: places[index]!.x, top: places[index]!.y }}
              aria-pressed={tie.key === chosen}
              onClick={() => onChoose(tie.key)}
            >
              <small>{tie.wordings.join(', ')}</small>
              <bdi>{tie.name}</bdi>
              <small>{words.actor.behind(tie.claims.length)}</small>
            </button>
          ))}
        </>
      )}
    </div>
  );
}

/** A place on the inner or the outer of two ellipses that fill the room; the outer is turned by half a step. */
function placeOf(index: number, count: number, width: number, height: number) {
  const isInner = index < INNER;
  const inRing = isInner ? Math.min(count, INNER) : count - INNER;
  const turn =
    ((isInner ? index : index - INNER + 0.5) / inRing) * 2 * Math.PI - (count > FEW ? Math.PI / 2 : 0);
  const both = count > INNER;
  const share = isInner && both ? 0.58 : 1;
  const across = Math.max(60, width / 2 - 80) * share;
  const down = (height / 2 - 36) * share;
  return { x: width / 2 + across * Math.cos(turn), y: height / 2 + down * Math.sin(turn) };
}
