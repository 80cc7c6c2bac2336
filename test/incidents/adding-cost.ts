import { IncidentIndex } from '../../src/incidents/incident-index.ts';
import type { Merger } from '../../src/incidents/merger.ts';
import { type Flow, madeUpAccount } from './made-up-accounts.ts';

/** What it takes to add an account to an index of so many, in microseconds: the median of the last accounts added. */
export interface AddingCost {
  readonly accounts: number;
  readonly incidents: number;
  readonly microseconds: number;
}

/** Over how many additions the median is taken. */
const measured = 500;

/** Fills one index, and tells what adding costs when it holds as many accounts as each of `sizes` (rising). */
export function addingCosts(merger: Merger, sizes: readonly number[], flow: Flow): AddingCost[] {
  const index = new IncidentIndex(merger);
  const times: number[] = [];
  const costs: AddingCost[] = [];
  for (let number = 0; number < sizes.at(-1)!; number++) {
    const account = madeUpAccount(number, flow);
    const started = performance.now();
    index.add(account);
    times.push(performance.now() - started);
    if (!sizes.includes(number + 1)) continue;
    const last = times.slice(-measured).sort((one, other) => one - other);
    costs.push({
      accounts: number + 1,
      incidents: index.groups().length,
      microseconds: 1000 * last[Math.floor(last.length / 2)]!,
    });
  }
  return costs;
}
