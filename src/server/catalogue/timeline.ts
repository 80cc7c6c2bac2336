import type { Timeline, TimeStep } from '../../schema/overview.ts';
import { dayOfNumber } from './columns.ts';
import type { Selection } from './selection.ts';

type Bucket = Timeline['buckets'][number];

/** What fits, counted by step of time, in order; steps in which nothing happened are left out. */
export function timelineOf({ columns, missed }: Selection, step: TimeStep): Timeline {
  const { startsOn, endsOn, killedMin, killedMax } = columns.numbers;
  const buckets = new Map<string, Bucket>();
  const byDay = new Map<number, Bucket>();
  const bucketOf = (day: number): Bucket => {
    const known = byDay.get(day);
    if (known) return known;
    const start = startOfStep(dayOfNumber(day), step);
    const bucket = buckets.get(start) ?? { start, count: 0, vague: 0, killed: { min: 0, max: 0 } };
    buckets.set(start, bucket);
    byDay.set(day, bucket);
    return bucket;
  };
  let undated = 0;
  for (let row = 0; row < missed.length; row++) {
    if (missed[row] !== 0) continue;
    const start = startsOn.values[row]!;
    if (Number.isNaN(start)) {
      undated += 1;
      continue;
    }
    const bucket = bucketOf(start);
    const end = endsOn.values[row]!;
    const least = killedMin.values[row]! || 0;
    bucket.count += 1;
    if (end > start && bucketOf(end) !== bucket) bucket.vague += 1;
    bucket.killed.min += least;
    bucket.killed.max += killedMax.values[row]! || least;
  }
  const ordered = [...buckets.values()].filter(({ count }) => count > 0);
  return { buckets: ordered.sort((one, other) => (one.start < other.start ? -1 : 1)), undated };
}

/** The first day of the step that a day lies in; weeks begin on Monday. */
export function startOfStep(day: string, step: TimeStep): string {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  if (step === 'year') return `${day.slice(0, 4)}-01-01`;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
