import * as z from 'zod';
import type { Reference } from '../../schema/actor.ts';
import type { Claim } from '../../schema/claim.ts';
import { ClaimFilter } from '../../schema/claim-filter.ts';
import { NamedActors } from '../../schema/listed-actor.ts';
import { type Page, PageQuery } from '../../schema/page.ts';
import { ForecastOutcome, ReviewInput } from '../../schema/review.ts';
import { ReviewedClaim, StoredClaim } from '../../schema/stored.ts';
import { authored } from '../access/author.ts';
import { pageOfIds } from '../catalogue/page.ts';
import { select } from '../catalogue/select.ts';
import { body, idParameter, json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';
import { tellVersion } from '../http/versions.ts';
import type { Services } from '../services.ts';

const ClaimPage = z
  .object({ items: z.array(StoredClaim), next: z.string().nullable(), actors: NamedActors })
  .meta({ id: 'ClaimPage' });

const ClaimWithNames = ReviewedClaim.extend({ actors: NamedActors }).meta({ id: 'ClaimWithNames' });

const Version = z.object({ version: z.int().positive() }).meta({ id: 'Version' });

const tags = ['claims'];

export const claimRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/claims',
      tags,
      summary: 'List claims, the latest event first.',
      request: { query: ClaimFilter.extend(PageQuery.shape) },
      responses: { 200: json(ClaimPage, 'One page of them.') },
    },
    async (c) => {
      const { services } = c.var;
      const query = c.req.valid('query');
      const { items, next } = await claimPage(services, query);
      const actors = services.actors.namesIn(items.flatMap(({ claim }) => referencesOf(claim)));
      return c.json({ items: [...items], next, actors }, 200);
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/claims/{id}',
      tags,
      summary: 'Show one claim, with what was read before any correction.',
      request: { params: idParameter },
      responses: { 200: json(ClaimWithNames, 'The claim; its version is the ETag.') },
    },
    async (c) => {
      const { store, actors } = c.var.services;
      const claim = await store.claims.read(c.req.valid('param').id);
      tellVersion(c, claim.version);
      return c.json({ ...claim, actors: actors.namesIn(referencesOf(claim.claim)) }, 200);
    },
  ),
  endpoint(
    'review',
    {
      method: 'put',
      path: '/api/claims/{id}/review',
      tags,
      summary: 'Accept, correct or reject a claim, leave it open, or take the decision back.',
      request: { params: idParameter, body: body(ReviewInput) },
      responses: { 200: json(Version, 'The claim’s new version.') },
    },
    async (c) => {
      const { reviews } = c.var.services.store;
      const version = await reviews.decide(c.req.valid('param').id, c.req.valid('json'), authored(c));
      tellVersion(c, version);
      return c.json({ version }, 200);
    },
  ),
  endpoint(
    'review',
    {
      method: 'put',
      path: '/api/claims/{id}/outcome',
      tags,
      summary: 'Say whether a forecast, a threat or an intention came true.',
      request: {
        params: idParameter,
        body: body(z.object({ outcome: ForecastOutcome }).strict().meta({ id: 'OutcomeInput' })),
      },
      responses: { 200: json(Version, 'The claim’s new version.') },
    },
    async (c) => {
      const { reviews } = c.var.services.store;
      const { outcome } = c.req.valid('json');
      const version = await reviews.setOutcome(c.req.valid('param').id, outcome, authored(c));
      tellVersion(c, version);
      return c.json({ version }, 200);
    },
  ),
] as const;

/**
 * One page of claims. The catalogue finds at once what any combination of filters leaves; words alone are looked for in the
 * database, which stops when the page is full.
 */
async function claimPage(services: Services, query: ClaimFilter & PageQuery): Promise<Page<StoredClaim>> {
  if (query.text !== undefined) return services.store.claims.list(query, query);
  const { ids, next } = pageOfIds(await select(services, 'claims', query), query);
  return { items: await services.store.claims.byIds(ids), next };
}

/** Everyone that a claim names: those who act and suffer, and those who say so. */
export function referencesOf({ agents, patients, attribution }: Claim): (Reference | null)[] {
  return [...agents, ...patients, attribution.source, ...attribution.via];
}
