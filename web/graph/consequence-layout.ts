import type { Consequences } from '../../src/schema/consequences.ts';
import { words } from '../words/words.ts';

type Arrow = Consequences['arrows'][number];

/** An arrow with a key of its own, its wording, how many voices hold it, and the heights of its ends in pixels. */
export interface DrawnArrow extends Arrow {
  readonly key: string;
  readonly from: string;
  readonly wording: string;
  readonly voices: number;
  readonly y1: number;
  readonly y2: number;
}

/** A node: its top and its height in pixels. */
interface Placed {
  readonly key: string;
  readonly y: number;
  readonly size: number;
}

/** Where everything stands. */
export interface Layout {
  readonly height: number;
  readonly conditions: readonly (Placed & { readonly text: string })[];
  readonly patients: readonly (Placed & { readonly name: string })[];
  readonly arrows: readonly DrawnArrow[];
}

/** The height of a node, and of one of the arrows that leave or reach it. */
const NODE = 56;
const ARROW = 30;
const GAP = 12;

/**
 * Two columns: conditions, those with most voices first, and whom they touch, each at about the height of what points to it
 * (the barycentre of Sugiyama's method), so that few arrows cross.
 */
export function layOut({ conditions, arrows }: Consequences): Layout {
  const weightOf = (key: string) => sum(arrows.filter(({ condition }) => condition === key).map(voicesOf));
  const left = [...conditions].sort((one, other) => weightOf(other.key) - weightOf(one.key));
  const rank = new Map(left.map(({ key }, index) => [key, index]));
  const right = [...Map.groupBy(arrows, patientKey)].map(([key, reaching]) => {
    const barycentre = sum(reaching.map(({ condition }) => rank.get(condition) ?? 0)) / reaching.length;
    return { key, name: reaching[0]!.patient.name, barycentre };
  });
  right.sort((one, other) => one.barycentre - other.barycentre);
  const order = new Map(right.map(({ key }, index) => [key, index]));
  const sorted = [...arrows].sort((one, other) => {
    return (
      rank.get(one.condition)! - rank.get(other.condition)! ||
      order.get(patientKey(one))! - order.get(patientKey(other))!
    );
  });
  const from = stacked(
    left.map(({ key }) => key),
    (key) => sorted.filter(({ condition }) => condition === key).length,
  );
  const to = stacked(
    right.map(({ key }) => key),
    (key) => sorted.filter((arrow) => patientKey(arrow) === key).length,
  );
  const used = new Map<string, number>();
  const port = (side: ReadonlyMap<string, Slot>, key: string) => {
    const { y, size, room } = side.get(key)!;
    const taken = used.get(`${room}${key}`) ?? 0;
    used.set(`${room}${key}`, taken + 1);
    return y + (size / (room + 1)) * (taken + 1);
  };
  return {
    height: Math.max(heightOf(from), heightOf(to)),
    conditions: left.map(({ key, text }) => ({ key, text, ...from.get(key)! })),
    patients: right.map(({ key, name }) => ({ key, name, ...to.get(key)! })),
    arrows: sorted.map((arrow) =>
      drawn(arrow, left, port(from, arrow.condition), port(to, patientKey(arrow))),
    ),
  };
}

function drawn(arrow: Arrow, conditions: Consequences['conditions'], y1: number, y2: number): DrawnArrow {
  const wording = words.directions[arrow.direction];
  return {
    ...arrow,
    key: `${arrow.condition}>${patientKey(arrow)}>${arrow.direction}>${arrow.polarity}`,
    from: conditions.find(({ key }) => key === arrow.condition)?.text ?? '',
    wording: arrow.polarity === 'denied' ? words.assessments.not(wording) : wording,
    voices: voicesOf(arrow),
    y1,
    y2,
  };
}

interface Slot {
  readonly y: number;
  readonly size: number;
  /** How many arrows share it. */
  readonly room: number;
}

/** Nodes below one another, each high enough for its arrows. */
function stacked(keys: readonly string[], arrowsOf: (key: string) => number): Map<string, Slot> {
  let y = 0;
  return new Map(
    keys.map((key) => {
      const room = arrowsOf(key);
      const slot = { y, size: Math.max(NODE, room * ARROW), room };
      y += slot.size + GAP;
      return [key, slot];
    }),
  );
}

function heightOf(side: ReadonlyMap<string, Slot>): number {
  return Math.max(NODE, ...[...side.values()].map(({ y, size }) => y + size));
}

function patientKey({ patient }: Arrow): string {
  return patient.id ?? patient.name;
}

function voicesOf({ holders }: Arrow): number {
  return new Set(holders.map(({ holder }) => holder.id ?? holder.name)).size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
