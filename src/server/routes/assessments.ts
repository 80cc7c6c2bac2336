import type { Claim } from '../../schema/claim.ts';
import { ClaimFilter } from '../../schema/claim-filter.ts';
import { Consequences } from '../../schema/consequences.ts';
import type { StoredClaim } from '../../schema/stored.ts';
import type { Store } from '../../store/open-store.ts';
import { conditionId, consequencesOf } from '../assessments/consequences.ts';
import { json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';

/** More than people can look at; the latest ones are taken. */
const MOST_ASSESSMENTS = 2000;

export const assessmentRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/assessments/consequences',
      tags: ['assessments'],
      summary:
        'Show who expects what from what: conditions, consequences, and the sentences behind each arrow.',
      request: { query: ClaimFilter.omit({ kind: true }) },
      responses: { 200: json(Consequences, 'Conditions and arrows.') },
    },
    async (c) => {
      const { store, actors } = c.var.services;
      const { items, isWhole } = await assessmentsOf(store, c.req.valid('query'));
      const conditions = await conditionsOf(store, items);
      return c.json(
        consequencesOf(items, conditions, (id) => actors.nameOf(id), isWhole),
        200,
      );
    },
  ),
] as const;

async function assessmentsOf(store: Store, filter: Omit<ClaimFilter, 'kind'>) {
  const items: StoredClaim[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.claims.list({ ...filter, kind: ['assessment'] }, { cursor, limit: 500 });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && items.length < MOST_ASSESSMENTS);
  return { items, isWhole: cursor === undefined };
}

/** The claims that the conditions of assessments lead to. */
async function conditionsOf(store: Store, assessments: readonly StoredClaim[]): Promise<Map<string, Claim>> {
  const wanted = new Set<string>();
  for (const { article, claim } of assessments) if (claim.condition?.claim) wanted.add(article);
  const found = new Map<string, Claim>();
  for (const article of wanted) {
    const { items } = await store.claims.list({ article }, { limit: 500 });
    for (const { claim } of items) found.set(conditionId(article, claim.id), claim);
  }
  return found;
}
