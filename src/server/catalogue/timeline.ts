import type { Timeline, TimeStep } from '../../schema/overview.ts';
import { type Condition, holdsAll } from './conditions.ts';
import type { Entry } from './entry.ts';

type Bucket = Timeline['buckets'][number];

/** What fits, counted by step of time, in order; steps in which nothing happened are left out. */
export function timelineOf(
  entries: Iterable<Entry>,
  conditions: readonly Condition[],
  step: TimeStep,
): Timeline {
  const buckets = new Map<string, Bucket>();
  const starts = new Map<string, string>();
  const startOf = (day: string) => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const start = startOfStep(day, step);
    starts.set(day, start);
    return start;
  };
  let undated = 0;
  for (const entry of entries) {
    if (!holdsAll(conditions, entry)) continue;
    if (entry.startsOn === null) {
      undated += 1;
      continue;
    }
    const start = startOf(entry.startsOn);
    const bucket = buckets.get(start) ?? { start, count: 0, vague: 0, killed: { min: 0, max: 0 } };
    buckets.set(start, bucket);
    bucket.count += 1;
    if (entry.endsOn !== null && startOf(entry.endsOn) !== start) bucket.vague += 1;
    bucket.killed.min += entry.killed.min ?? 0;
    bucket.killed.max += entry.killed.max ?? entry.killed.min ?? 0;
  }
  const ordered = [...buckets.values()].sort((one, other) => (one.start < other.start ? -1 : 1));
  return { buckets: ordered, undated };
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
