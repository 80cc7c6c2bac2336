import { dot, plot, ruleX } from '@observablehq/plot';
import { useCallback } from 'react';
import { colourOf } from '../design/colours.ts';
import { Figure } from './figure.tsx';
import { DAY, timeOf, wholeTicks } from './time-steps.ts';
import type { Toll } from './toll-plot.tsx';

const HEIGHT = 124;
/** Of fewer days each is marked; reports are known by their day, and by no hour. */
const FEW_DAYS = 7;

/** A toll as it was reported, day by day: a dot for each bound that a report gives, joined where it gives two. */
export function TollTimes({ tolls, label }: { readonly tolls: readonly Toll[]; readonly label: string }) {
  const draw = useCallback((width: number) => timesPlot(tolls, width), [tolls]);
  return <Figure draw={draw} height={HEIGHT} label={label} />;
}

function daysBetween(rows: readonly { readonly time: Date }[]): number {
  const times = rows.map(({ time }) => time.getTime());
  return (Math.max(...times) - Math.min(...times)) / DAY;
}

function timesPlot(tolls: readonly Toll[], width: number) {
  const colour = colourOf('trigger');
  const rows = tolls.map(({ min, max, reportedOn }) => {
    return { time: timeOf(reportedOn!), min: min ?? 0, max: max ?? min ?? 0 };
  });
  const bounds = rows.flatMap(({ time, min, max }) =>
    [...new Set([min, max])].map((value) => ({ time, value })),
  );
  return plot({
    width,
    height: HEIGHT,
    marginLeft: 36,
    marginRight: 16,
    marginTop: 10,
    marginBottom: 36,
    x: { type: 'utc', inset: 12, label: null, ticks: daysBetween(rows) < FEW_DAYS ? 'day' : 6 },
    y: {
      zero: true,
      label: null,
      ticks: wholeTicks(bounds.map(({ value }) => value)),
      grid: true,
      tickFormat: 'd',
    },
    marks: [
      ruleX(rows, { x: 'time', y1: 'min', y2: 'max', stroke: colour, strokeWidth: 2.5, strokeOpacity: 0.35 }),
      dot(bounds, { x: 'time', y: 'value', fill: colour, r: 4 }),
    ],
  });
}
