import { and, eq, inArray, sql } from 'drizzle-orm';
import type { MergedIncident } from '../../schema/merged-incident.ts';
import type { Database } from '../database.ts';
import { logChange } from '../queries/changes.ts';
import { storable } from '../storable.ts';
import { claims } from '../tables/claims.ts';
import { incidents } from '../tables/incidents.ts';
import { accounts, incidentReviews } from '../tables/merging.ts';
import type { AccountChanges } from './accounts.ts';
import { correctedIncident } from './corrected-incident.ts';
import { type IncidentClaim, incidentColumns } from './incident-row.ts';
import { type PlacedGroup, placeGroups } from './place-groups.ts';
import type { IncidentMerger } from './port.ts';
import { type Component, reach } from './reach.ts';

/**
 * Groups anew the accounts that can be reached from some, each connected part by itself, and writes the incidents that
 * come of it. With `changes`, groups that are as they were are left alone; without, all are written anew, since decisions on
 * them have changed.
 */
export async function regroup(
  transaction: Database,
  merger: IncidentMerger,
  from: Iterable<string>,
  changes: Pick<AccountChanges, 'fresh' | 'shaken'> | null = null,
): Promise<void> {
  const components = await componentsOf(transaction, merger, from);
  const groups = components.flatMap((component) => groupsOf(merger, component));
  const before = new Map(
    components.flatMap(({ accounts: reached }) =>
      [...reached].map(([id, { incident }]) => [id, incident] as const),
    ),
  );
  const decisions = components.flatMap((component) => component.decisions);
  const placed = placeGroups(groups, before);
  const standing = new Set(placed.map(({ incident }) => incident));
  const left = new Set([...before.values(), ...(changes?.shaken ?? [])].filter((id) => id !== null));
  for (const id of left)
    if (!standing.has(id!)) await retire(transaction, id!, successorOf(id!, placed, before));
  const sizes = Map.groupBy(before.values(), (incident) => incident);
  const isAsItWas = ({ incident, accounts: group }: PlacedGroup) =>
    changes !== null &&
    !changes.shaken.has(incident) &&
    sizes.get(incident)?.length === group.length &&
    group.every(({ id }) => before.get(id) === incident && !changes.fresh.has(id));
  for (const group of placed) if (!isAsItWas(group)) await writeGroup(transaction, merger, group, decisions);
}

async function componentsOf(
  transaction: Database,
  merger: IncidentMerger,
  from: Iterable<string>,
): Promise<Component[]> {
  const components: Component[] = [];
  const done = new Set<string>();
  for (const id of from) {
    if (done.has(id)) continue;
    const component = await reach(transaction, merger, [id]);
    for (const reached of component.accounts.keys()) done.add(reached);
    components.push(component);
  }
  return components;
}

function groupsOf(merger: IncidentMerger, { accounts: reached, decisions }: Component) {
  const all = [...reached.values()].map(({ account }) => account);
  return merger.cluster(all, decisions).map((ids) => ids.map((id) => reached.get(id)!.account));
}

async function writeGroup(
  transaction: Database,
  merger: IncidentMerger,
  { incident: id, accounts: group }: PlacedGroup,
  decisions: Component['decisions'],
): Promise<void> {
  const folded = storable({ ...merger.fold(group, decisions), id });
  const told = await claimsOf(transaction, folded);
  const [row] = await transaction.select().from(incidents).where(eq(incidents.id, id)).for('update');
  const [review] = await transaction.select().from(incidentReviews).where(eq(incidentReviews.incident, id));
  const standing = correctedIncident(folded, review?.correction ?? null);
  const columns = {
    ...incidentColumns(standing, told),
    reckoned: review?.correction ? folded : null,
    current: true,
    replacedBy: null,
  };
  if (!row) await transaction.insert(incidents).values({ id, ...columns });
  else if (!row.current || JSON.stringify(row.reckoned ?? row.incident) !== JSON.stringify(folded)) {
    await transaction
      .update(incidents)
      .set({ ...columns, version: row.version + 1 })
      .where(eq(incidents.id, id));
  }
  await transaction
    .update(accounts)
    .set({ incident: id })
    .where(
      inArray(
        accounts.id,
        group.map((account) => account.id),
      ),
    );
  await transaction.update(claims).set({ incident: null }).where(eq(claims.incident, id));
  if (folded.claims.length > 0) {
    await transaction.update(claims).set({ incident: id }).where(inArray(claims.id, folded.claims));
  }
}

function claimsOf(transaction: Database, { claims: ids }: MergedIncident): Promise<IncidentClaim[]> {
  return transaction
    .select({
      mode: claims.mode,
      source: claims.source,
      publisher: claims.publisher,
      article: claims.article,
      confidence: claims.confidence,
      sortDay: claims.sortDay,
    })
    .from(claims)
    .where(inArray(claims.id, ids));
}

/** The incident that most accounts of one that is left are in now. */
function successorOf(
  id: string,
  placed: readonly PlacedGroup[],
  before: ReadonlyMap<string, string | null>,
): string | null {
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
