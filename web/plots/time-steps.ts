import type { TimeStep } from '../../src/schema/overview.ts';

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** The midnight that a day begins with, in UTC. */
export function timeOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day of a moment, as ISO 8601. */
export function iso(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** How many marks an axis of counts has: three, or fewer where there are no three whole numbers to mark. */
export function wholeTicks(counts: readonly number[]): number {
  return Math.max(1, Math.min(3, ...[Math.max(0, ...counts)].filter((most) => most > 0)));
}

/** Where a step of time that begins here ends, which is where the next begins. */
export function endOfStep(start: Date, step: TimeStep): Date {
  const end = new Date(start);
  if (step === 'day') end.setUTCDate(end.getUTCDate() + 1);
  else if (step === 'week') end.setUTCDate(end.getUTCDate() + 7);
  else if (step === 'month') end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end;
}
