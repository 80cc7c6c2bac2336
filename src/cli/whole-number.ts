import { Problem } from '../schema/problem.ts';

/** The whole number that an option gives, within bounds. @throws {Problem} `usage.bad-value` */
export function wholeNumber(option: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= least && number <= most) return number;
  throw new Problem(
    'usage.bad-value',
    `--${option} takes a whole number from ${least} to ${most}, not "${given}"`,
  );
}
