import { type Condition, holdsAll } from './conditions.ts';
import type { Entry } from './entry.ts';

export type Step = 'day' | 'week' | 'month' | 'year';

/** What began in one step of time. `killed` adds the least and the most of each; `vague` counts what may lie outside the step. */
export interface Bucket {
  readonly start: string;
  readonly count: number;
  readonly vague: number;
  readonly killed: { readonly min: number; readonly max: number };
}

/** What fits, counted by step of time, in order; steps in which nothing happened are left out. */
export function timelineOf(entries: Iterable<Entry>, conditions: readonly Condition[], step: Step) {
  const buckets = new Map<
    string,
    { start: string; count: number; vague: number; killed: { min: number; max: number } }
  >();
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
  const ordered: Bucket[] = [...buckets.values()].sort((one, other) => (one.start < other.start ? -1 : 1));
  return { buckets: ordered, undated };
}

/** The first day of the step that a day lies in; weeks begin on Monday. */
export function startOfStep(day: string, step: Step): string {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  if (step === 'year') return `${day.slice(0, 4)}-01-01`;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
