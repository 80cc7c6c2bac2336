import { type PointerEvent, useState } from 'react';
import { DAY, timeOf } from './time-steps.ts';

/** A drag shorter than so many pixels is a click, which lets go of what was chosen. */
const CLICK = 4;

/** Lets a range of days be dragged over a plot. The fields beside the plot do the same for the keyboard. */
export function Brush({
  left,
  width,
  domain: [first, last],
  chosen: [from, to],
  onChoose,
}: {
  readonly left: number;
  readonly width: number;
  readonly domain: readonly [Date, Date];
  readonly chosen: readonly [string | undefined, string | undefined];
  readonly onChoose: (from: Date | undefined, to: Date | undefined) => void;
}) {
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const span = last.getTime() - first.getTime();
  const placeOf = (time: Date) => ((time.getTime() - first.getTime()) / span) * width;
  const timeAt = (x: number) => new Date(first.getTime() + (x / width) * span);
  const x = (event: PointerEvent) => {
    const { left: edge } = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(width, event.clientX - edge));
  };
  const start = from ? placeOf(timeOf(from)) : 0;
  const end = to ? placeOf(new Date(timeOf(to).getTime() + DAY)) : width;
  const range = drag ? [Math.min(...drag), Math.max(...drag)] : from || to ? [start, end] : null;
  const finish = () => {
    if (drag === null) return;
    setDrag(null);
    const [begin, stop] = [Math.min(...drag), Math.max(...drag)];
    if (stop - begin < CLICK) onChoose(undefined, undefined);
    else onChoose(timeAt(begin), new Date(timeAt(stop).getTime() - 1));
  };
  return (
    <div
      className="brush"
      style={{ insetInlineStart: left, width }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag([x(event), x(event)]);
      }}
      onPointerMove={(event) => drag && setDrag([drag[0], x(event)])}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      {range === null ? null : (
        <i style={{ transform: `translateX(${range[0]}px)`, width: range[1]! - range[0]! }} />
      )}
    </div>
  );
}
