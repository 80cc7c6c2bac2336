import './time-chart.css';
import { plot, rectY, ruleX, ruleY } from '@observablehq/plot';
import { useCallback, useMemo, useRef } from 'react';
import type { Timeline, TimeStep } from '../../src/schema/overview.ts';
import { colourOf } from '../design/colours.ts';
import { words } from '../words/words.ts';
import { Brush } from './brush.tsx';
import { Figure, useWidth } from './figure.tsx';
import { DAY, endOfStep, iso, timeOf, wholeTicks } from './time-steps.ts';

const margins = { marginLeft: 36, marginRight: 12 };
const HEIGHT = { count: 108, toll: 78 };
/** Room for the days or months, and for the years under them. */
const AXIS = 32;
/** A time shorter than so many steps is shown with room on both sides. */
const FEWEST_STEPS = 16;
const daysOf: { readonly [step in TimeStep]: number } = { day: 1, week: 7, month: 30, year: 365 };

type Domain = [Date, Date];

interface Bar {
  readonly x1: Date;
  readonly x2: Date;
  readonly count: number;
  readonly vague: number;
  readonly min: number;
  readonly max: number;
}

/** Incidents and their dead by step of time; dragging over the bars chooses days. */
export default function TimeChart({
  timeline,
  step,
  chosen,
  onChoose,
}: {
  readonly timeline: Timeline;
  readonly step: TimeStep;
  readonly chosen: readonly [string | undefined, string | undefined];
  readonly onChoose: (from: string | undefined, to: string | undefined) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const bars = useMemo(() => barsOf(timeline, step), [timeline, step]);
  const [first, last] = useMemo(() => domainOf(bars, step, chosen), [bars, step, chosen]);
  const domain = useMemo<Domain>(() => [new Date(first), new Date(last)], [first, last]);
  const drawCounts = useCallback((room: number) => countPlot(bars, domain, room), [bars, domain]);
  const drawTolls = useCallback((room: number) => tollPlot(bars, domain, room), [bars, domain]);
  return (
    <div className="time-chart" ref={host}>
      <Figure draw={drawCounts} height={HEIGHT.count} label={words.overview.timeline} />
      <p className="small soft">{words.overview.tolls}</p>
      <Figure draw={drawTolls} height={HEIGHT.toll} label={words.overview.tolls} />
      <Brush
        left={margins.marginLeft}
        width={Math.max(0, width - margins.marginLeft - margins.marginRight)}
        domain={domain}
        chosen={chosen}
        onChoose={(from, to) => onChoose(from && iso(from), to && iso(to))}
      />
    </div>
  );
}

function barsOf({ buckets }: Timeline, step: TimeStep): Bar[] {
  return buckets.map(({ start, count, vague, killed }) => {
    return { x1: timeOf(start), x2: endOfStep(timeOf(start), step), count, vague, ...killed };
  });
}

/** From the first to the last bar, and to what is chosen where that lies beyond, in milliseconds. */
function domainOf(
  bars: readonly Bar[],
  step: TimeStep,
  [from, to]: readonly [string | undefined, string | undefined],
): [number, number] {
  const times = bars.flatMap(({ x1, x2 }) => [x1.getTime(), x2.getTime()]);
  if (from) times.push(timeOf(from).getTime());
  if (to) times.push(timeOf(to).getTime() + DAY);
  if (times.length === 0) times.push(Date.now());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const missing = Math.max(0, FEWEST_STEPS * daysOf[step] * DAY - (last - first)) / 2;
  return [first - missing, last + missing];
}

function countPlot(bars: readonly Bar[], domain: Domain, width: number) {
  const inset = bars.length > width / 6 ? 0 : 0.5;
  const fill = colourOf('soft');
  return plot({
    ...margins,
    width,
    height: HEIGHT.count,
    marginTop: 8,
    marginBottom: AXIS,
    x: { type: 'utc', domain, label: null },
    y: { label: null, ticks: wholeTicks(bars.map(({ count }) => count)), grid: true, tickFormat: 'd' },
    marks: [rectY(bars, { x1: 'x1', x2: 'x2', y: 'count', fill, inset }), ruleY([0])],
  });
}

function tollPlot(bars: readonly Bar[], domain: Domain, width: number) {
  const colour = colourOf('trigger');
  const deadly = bars.filter(({ max }) => max > 0);
  const middle = ({ x1, x2 }: Bar) => new Date((x1.getTime() + x2.getTime()) / 2);
  return plot({
    ...margins,
    width,
    height: HEIGHT.toll,
    marginTop: 8,
    marginBottom: 8,
    x: { type: 'utc', domain, axis: null },
    y: { label: null, ticks: wholeTicks(deadly.map(({ max }) => max)), grid: true, tickFormat: 'd' },
    marks: [
      rectY(deadly, { x1: 'x1', x2: 'x2', y: 'min', fill: colour, fillOpacity: 0.8, inset: 0.5 }),
      ruleX(deadly, { x: middle, y1: 'min', y2: 'max', stroke: colour, strokeWidth: 1.5 }),
      ruleY([0]),
    ],
  });
}
