import * as z from 'zod';
import type { Reference } from '../../schema/actor.ts';
import { IncidentFilter } from '../../schema/claim-filter.ts';
import { NamedActors } from '../../schema/listed-actor.ts';
import { type Page, PageQuery } from '../../schema/page.ts';
import { IncidentReviewInput } from '../../schema/review.ts';
import { MergeStep, ReviewedIncident, StoredClaim, StoredIncident } from '../../schema/stored.ts';
import type { StepTaken } from '../../store/merging/decide.ts';
import { authored, authorOf } from '../access/author.ts';
import { pageOfIds } from '../catalogue/page.ts';
import { select } from '../catalogue/select.ts';
import { body, Id, idParameter, json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';
import { tellVersion } from '../http/versions.ts';
import type { Services } from '../services.ts';
import { referencesOf } from './claims.ts';

const IncidentPage = z
  .object({ items: z.array(StoredIncident), next: z.string().nullable(), actors: NamedActors })
  .meta({ id: 'IncidentPage' });

const WholeIncident = ReviewedIncident.omit({ claims: true })
  .extend({
    claims: z.array(StoredClaim).describe('The claims that tell of it, as they stand'),
    steps: z
      .array(MergeStep)
      .describe('What people put together or apart, the latest first; each can be undone'),
    actors: NamedActors,
  })
  .meta({ id: 'WholeIncident' });

const Step = z
  .object({
    step: z.string().describe('By which it can be undone'),
    incidents: z
      .array(z.object({ id: z.string(), version: z.int().positive() }))
      .describe('The incidents that what was touched is in now'),
  })
  .meta({ id: 'StepTaken' });

const note = z.string().max(10_000).nullable().default(null);
const tags = ['incidents'];
const stepTaken = { 200: json(Step, 'What came of it.') };

export const incidentRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/incidents',
      tags,
      summary: 'List incidents, the latest first.',
      request: { query: IncidentFilter.extend(PageQuery.shape) },
      responses: { 200: json(IncidentPage, 'One page of them.') },
    },
    async (c) => {
      const { services } = c.var;
      const { items, next } = await incidentPage(services, c.req.valid('query'));
      const actors = services.actors.namesIn(items.flatMap(({ incident }) => involvedIn(incident)));
      return c.json({ items: [...items], next, actors }, 200);
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/incidents/{id}',
      tags,
      summary: 'Show one incident: the reports, what each source says, and what they disagree on.',
      request: { params: idParameter },
      responses: { 200: json(WholeIncident, 'The incident; its version is the ETag.') },
    },
    async (c) => {
      const { store, actors } = c.var.services;
      const found = await store.incidents.read(c.req.valid('param').id);
      const [claims, steps] = await Promise.all([
        store.claims.byIds(found.incident.claims),
        store.incidents.steps(found.id),
      ]);
      const named = [...involvedIn(found.incident), ...claims.flatMap(({ claim }) => referencesOf(claim))];
      const whole = { ...found, claims: [...claims], steps: [...steps], actors: actors.namesIn(named) };
      tellVersion(c, found.version, whole);
      return c.json(whole, 200);
    },
  ),
  endpoint(
    'review',
    {
      method: 'put',
      path: '/api/incidents/{id}/review',
      tags,
      summary: 'Accept, correct or reject an incident, leave it open, or take the decision back.',
      request: { params: idParameter, body: body(IncidentReviewInput) },
      responses: {
        200: json(
          z.object({ version: z.int().positive() }).meta({ id: 'IncidentVersion' }),
          'Its new version.',
        ),
      },
    },
    async (c) => {
      const { incidents } = c.var.services.store;
      const version = await incidents.decide(c.req.valid('param').id, c.req.valid('json'), authored(c));
      tellVersion(c, version);
      return c.json({ version }, 200);
    },
  ),
  endpoint(
    'review',
    {
      method: 'post',
      path: '/api/incidents/{id}/split',
      tags,
      summary: 'Take claims out of an incident, with all that their articles tell of it.',
      request: {
        params: idParameter,
        body: body(
          z
            .object({ claims: z.array(Id).min(1).max(500), note })
            .strict()
            .meta({ id: 'Split' }),
        ),
      },
      responses: stepTaken,
    },
    async (c) => {
      const { claims, note: why } = c.req.valid('json');
      const { merging } = c.var.services;
      const taken = await merging.split(c.req.valid('param').id, claims, why, authored(c));
      return c.json(await stepWithVersions(c.var.services, taken), 200);
    },
  ),
  endpoint(
    'review',
    {
      method: 'post',
      path: '/api/incidents/{id}/merge',
      tags,
      summary: 'Put an incident together with another.',
      request: {
        params: idParameter,
        body: body(z.object({ with: Id, note }).strict().meta({ id: 'Merge' })),
      },
      responses: stepTaken,
    },
    async (c) => {
      const { with: other, note: why } = c.req.valid('json');
      const { merging } = c.var.services;
      const taken = await merging.join(c.req.valid('param').id, other, why, authored(c));
      return c.json(await stepWithVersions(c.var.services, taken), 200);
    },
  ),
  endpoint(
    'review',
    {
      method: 'post',
      path: '/api/incidents/undo',
      tags,
      summary: 'Take a split or a merge back.',
      request: { body: body(z.object({ step: Id }).strict().meta({ id: 'Undo' })) },
      responses: stepTaken,
    },
    async (c) => {
      const taken = await c.var.services.merging.undo(c.req.valid('json').step, authorOf(c));
      return c.json(await stepWithVersions(c.var.services, taken), 200);
    },
  ),
] as const;

/** One page of incidents. As with claims, words alone are looked for in the database. */
async function incidentPage(
  services: Services,
  query: IncidentFilter & PageQuery,
): Promise<Page<StoredIncident>> {
  const { incidents } = services.store;
  if (query.text !== undefined) return incidents.list(query, query);
  const { ids, next } = pageOfIds(await select(services, 'incidents', query), query);
  return { items: await incidents.byIds(ids), next };
}

async function stepWithVersions({ store }: Services, { step, incidents }: StepTaken) {
  const standing = await store.incidents.byIds(incidents);
  return { step, incidents: standing.map(({ id, version }) => ({ id, version })) };
}

function involvedIn({ agents, patients }: { agents: Reference[]; patients: Reference[] }): Reference[] {
  return [...agents, ...patients];
}
