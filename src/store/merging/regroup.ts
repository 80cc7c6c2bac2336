import { and, eq, sql } from 'drizzle-orm';
import type { MergeDecision } from '../../schema/merge-decision.ts';
import type { Database } from '../database.ts';
import { logChange } from '../queries/changes.ts';
import { claims } from '../tables/claims.ts';
import { incidents } from '../tables/incidents.ts';
import type { AccountChanges } from './accounts.ts';
import { type PlacedGroup, placeGroups } from './place-groups.ts';
import type { IncidentMerger } from './port.ts';
import { type Component, reach } from './reach.ts';
import { writeGroups } from './write-groups.ts';

/** The incident that each account was in, by the id of the account. */
type Before = ReadonlyMap<string, string | null>;

/**
 * Groups anew the accounts that can be reached from some, each connected part by itself, and writes the incidents that
 * come of it. With `changes`, groups that are as they were are left alone; without, all are written anew, since decisions on
 * them have changed.
 */
export async function regroup(
  transaction: Database,
  merger: IncidentMerger,
  from: Iterable<string>,
  changes: AccountChanges | null = null,
): Promise<void> {
  const components = await reach(transaction, merger, from);
  const before: Before = new Map(
    components.flatMap(({ accounts: reached }) =>
      [...reached].map(([id, { incident }]) => [id, incident] as const),
    ),
  );
  const placed = placeGroups(
    components.flatMap((component) => groupsOf(merger, component)),
    before,
  );
  const standing = new Set(placed.map(({ incident }) => incident));
  const left = new Set([...before.values(), ...(changes?.shaken ?? [])].filter((id) => id !== null));
  for (const id of left)
    if (!standing.has(id)) await retire(transaction, id, successorOf(id, placed, before));
  const decisions = components.flatMap((component) => component.decisions);
  const changed = changes === null ? placed : placed.filter(hasChanged(before, changes));
  await writeGroups(transaction, changed, (group) => merger.fold(group, decisionsOf(group, decisions)));
}

function groupsOf(merger: IncidentMerger, { accounts: reached, decisions }: Component) {
  const all = [...reached.values()].map(({ account }) => account);
  return merger.cluster(all, decisions).map((ids) => ids.map((id) => reached.get(id)!.account));
}

/** Decisions that speak of articles of a group. */
function decisionsOf(
  group: PlacedGroup['accounts'],
  decisions: readonly MergeDecision[],
): readonly MergeDecision[] {
  const articles = new Set(group.map(({ article }) => article));
  return decisions.filter(({ one, other }) => articles.has(one.article) || articles.has(other.article));
}

/** Whether a group is not of just the accounts that its incident was of, or one of these is not what it was. */
function hasChanged(before: Before, { shaken, fresh }: AccountChanges) {
  const sizes = Map.groupBy(before.values(), (incident) => incident);
  return ({ incident, accounts: group }: PlacedGroup): boolean =>
    shaken.has(incident) ||
    sizes.get(incident)?.length !== group.length ||
    !group.every(({ id }) => before.get(id) === incident && !fresh.has(id));
}

/** The incident that most accounts of one that is left are in now. */
function successorOf(id: string, placed: readonly PlacedGroup[], before: Before): string | null {
  const shares = placed
    .map(({ incident, accounts: group }) => ({
      incident,
      count: group.filter((account) => before.get(account.id) === id).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  return shares[0]?.incident ?? null;
}

/** An incident that no account is in any more. What a person decided on it goes over to where most of it went, if nothing stands there. */
async function retire(transaction: Database, id: string, successor: string | null): Promise<void> {
  const [row] = await transaction
    .update(incidents)
    .set({ current: false, replacedBy: successor, version: sql`${incidents.version} + 1` })
    .where(and(eq(incidents.id, id), incidents.current))
    .returning({ version: incidents.version, review: incidents.review });
  if (!row) return;
  await transaction.update(claims).set({ incident: null }).where(eq(claims.incident, id));
  if (row.review === 'unreviewed') return;
  const after = { replacedBy: successor };
  await logChange(transaction, {
    who: 'merger',
    action: 'incident.gone',
    subject: id,
    version: row.version,
    after,
  });
}
