import { IncidentIndex } from '../../src/incidents/incident-index.ts';
import type { Merger } from '../../src/incidents/merger.ts';
import type { Account } from '../../src/schema/account.ts';

/**
 * Of each account, by position, the incident that the program puts it to when it comes in after those before it. A report
 * without an account is an incident of its own.
 */
export function linkAccounts(accounts: readonly (Account | null)[], merger: Merger): string[] {
  const index = new IncidentIndex(merger);
  for (const account of accounts) if (account !== null) index.add(account);
  return accounts.map((account, position) =>
    account === null ? `none ${position}` : index.groupOf(account.id)![0]!,
  );
}
