import { randomUUID } from 'node:crypto';
import type { Account } from '../../schema/account.ts';

/** A group of accounts, and the incident whose place it takes. */
export interface PlacedGroup {
  readonly incident: string;
  readonly accounts: readonly Account[];
}

/**
 * Gives each group of accounts the id of an incident: that of the one that most of its accounts were in before, so that
 * links and decisions on it go on to hold; where several groups come of one, the largest share keeps it. A group that none
 * is left for gets a new one.
 *
 * @param before the incident that each account was in, by the id of the account
 */
export function placeGroups(
  groups: readonly (readonly Account[])[],
  before: ReadonlyMap<string, string | null>,
): PlacedGroup[] {
  const shares = groups.flatMap((accounts, group) =>
    sharesOf(accounts, before).map((share) => ({ group, ...share })),
  );
  shares.sort(
    (one, other) =>
      other.count - one.count || (one.incident < other.incident ? -1 : 1) || one.group - other.group,
  );
  const incidents = new Map<number, string>();
  const taken = new Set<string>();
  for (const { group, incident } of shares) {
    if (incidents.has(group) || taken.has(incident)) continue;
    incidents.set(group, incident);
    taken.add(incident);
  }
  return groups.map((accounts, group) => {
    return { incident: incidents.get(group) ?? `incident:${randomUUID()}`, accounts };
  });
}

function sharesOf(accounts: readonly Account[], before: ReadonlyMap<string, string | null>) {
  const counts = new Map<string, number>();
  for (const { id } of accounts) {
    const incident = before.get(id) ?? null;
    if (incident !== null) counts.set(incident, (counts.get(incident) ?? 0) + 1);
  }
  return [...counts].map(([incident, count]) => ({ incident, count }));
}
