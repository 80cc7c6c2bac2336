import { IncidentIndex } from '../../src/incidents/incident-index.ts';
import type { Merger } from '../../src/incidents/merger.ts';
import type { Account } from '../../src/schema/account.ts';

/** Of each account, by position, the incident that the program puts it to when it comes in after those before it. */
export function linkAccounts(accounts: readonly Account[], merger: Merger): string[] {
  const index = new IncidentIndex(merger);
  for (const account of accounts) index.add(account);
  return accounts.map(({ id }) => index.groupOf(id)![0]!);
}
