import { axisX, dot, gridX, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { useCallback } from 'react';
import { colourOf } from '../design/colours.ts';
import { figure } from '../record/wording.ts';
import { Figure } from './figure.tsx';

/** One figure of one source: a number, or a range with an open end where it says "at least" or "up to". */
export interface Toll {
  readonly source: string;
  readonly min: number | null;
  readonly max: number | null;
  /** The day on which it was published, ISO 8601; null where that is not known. */
  readonly reportedOn: string | null;
}

const ROW = 26;

/** What each source says of one toll, one line a source: a dot for a number, a line for a range, an arrow for an open end. */
export default function TollPlot({
  tolls,
  best,
  label,
}: {
  readonly tolls: readonly Toll[];
  readonly best: number | null;
  readonly label: string;
}) {
  const height = tolls.length * ROW + 30;
  const draw = useCallback((width: number) => tollPlot(tolls, best, width, height), [tolls, best, height]);
  return <Figure draw={draw} height={height} label={`${label}: ${inWords(tolls)}`} />;
}

function inWords(tolls: readonly Toll[]): string {
  return tolls.map(({ source, min, max }) => `${source} ${figure(min, max)}`).join('; ');
}

/** A toll as it is drawn: from where to where, and at which number a dot stands. */
interface Row extends Toll {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly dots: readonly number[];
}

function rowsOf(tolls: readonly Toll[], end: number): Row[] {
  return tolls.map((toll, row) => {
    const { min, max } = toll;
    const dots = [...new Set([min, max].filter((bound) => bound !== null))];
    return { ...toll, row, from: min ?? 0, to: max ?? end, dots };
  });
}

function tollPlot(tolls: readonly Toll[], best: number | null, width: number, height: number) {
  const bounds = tolls.flatMap(({ min, max }) => [min ?? 0, max ?? 0]);
  const end = Math.max(1, best ?? 0, ...bounds) * 1.08;
  const marginLeft = Math.min(320, width * 0.42);
  return plot({
    width,
    height,
    marginLeft,
    marginRight: 44,
    marginTop: 4,
    marginBottom: 24,
    x: { domain: [0, end], label: null },
    y: { domain: tolls.map((_, row) => row), axis: null, type: 'band', padding: 0 },
    marks: [
      gridX({ stroke: colourOf('line'), strokeOpacity: 1 }),
      axisX({ ticks: Math.min(6, Math.ceil(end)), tickFormat: 'd', label: null, tickSize: 0 }),
      ...(best === null ? [] : [ruleX([best], { stroke: colourOf('ink'), strokeDasharray: '2 3' })]),
      ...rowMarks(rowsOf(tolls, end), marginLeft),
    ],
  });
}

function rowMarks(rows: readonly Row[], room: number) {
  const fill = colourOf('ink');
  const colour = colourOf('trigger');
  const dots = rows.flatMap((row) => row.dots.map((at) => ({ row: row.row, at })));
  const label = { y: 'row', fill, fontSize: 12 };
  return [
    ruleY(rows, { y: 'row', x1: 'from', x2: 'to', stroke: colour, strokeWidth: 3, strokeOpacity: 0.35 }),
    dot(dots, { y: 'row', x: 'at', fill: colour, r: 4.5 }),
    text(rows, {
      ...label,
      x: 0,
      text: ({ source }: Row) => shortened(source, room),
      textAnchor: 'end',
      dx: -10,
    }),
    text(rows, {
      ...label,
      frameAnchor: 'right',
      textAnchor: 'start',
      dx: 6,
      text: (row: Row) => shortFigure(row),
    }),
  ];
}

function shortened(name: string, room: number): string {
  const most = Math.floor(room / 7.4);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

function shortFigure({ min, max }: Toll): string {
  if (max === null) return min === null ? '?' : `${min}+`;
  if (min === null) return `≤${max}`;
  return min === max ? String(min) : `${min}–${max}`;
}
