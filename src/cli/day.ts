import { Problem } from '../schema/problem.ts';

/**
 * Checks that a text is a day of the calendar as ISO 8601 writes it (`2024-02-29`), and gives it back.
 *
 * @throws {Problem} `usage.bad-date`
 */
export function calendarDay(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  throw new Problem('usage.bad-date', `"${text}" is not a day of the calendar written YYYY-MM-DD`);
}
