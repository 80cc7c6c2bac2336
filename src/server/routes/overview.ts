import type * as z from 'zod';
import { ClaimFilter, IncidentFilter } from '../../schema/claim-filter.ts';
import { FacetQuery, Facets, MapQuery, MapView, Timeline, TimelineQuery } from '../../schema/overview.ts';
import type { Filter } from '../catalogue/conditions.ts';
import { facetsOf } from '../catalogue/facets.ts';
import { mapOf } from '../catalogue/map.ts';
import { select } from '../catalogue/select.ts';
import { timelineOf } from '../catalogue/timeline.ts';
import { json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

type Of = 'claims' | 'incidents';

async function mapFor(services: Services, of: Of, query: Filter & z.infer<typeof MapQuery>) {
  return mapOf(await select(services, of, query), query.zoom);
}

async function timelineFor(services: Services, of: Of, query: Filter & z.infer<typeof TimelineQuery>) {
  return timelineOf(await select(services, of, query), query.step);
}

async function facetsFor(
  services: Services,
  of: Of,
  query: Filter & z.infer<typeof FacetQuery>,
): Promise<Facets> {
  const selection = await select(services, of, query);
  const { total, lists } = facetsOf(selection, query.most, (id) => services.actors.get(id) !== null);
  const named = (list: keyof Facets['lists'], nameOf: (value: string) => string) =>
    lists[list].map(({ value, count }) => ({ value, name: nameOf(value), count }));
  const actorName = (id: string) => services.actors.nameOf(id);
  const itself = (value: string) => value;
  return {
    total,
    lists: {
      type: named('type', itself),
      actor: named('actor', actorName),
      country: named('country', itself),
      source: named('source', actorName),
      publisher: named('publisher', itself),
      status: named('status', itself),
      review: named('review', itself),
      mode: named('mode', itself),
    },
  };
}

const tags = ['overview'];
const onMap = { 200: json(MapView, 'Clusters and areas.') };
const overTime = { 200: json(Timeline, 'The steps in which something happened, in order.') };
const counted = { 200: json(Facets, 'The lists, the most frequent first.') };

export const overviewRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/incidents/map',
      tags,
      summary: 'Show incidents on the map.',
      request: { query: IncidentFilter.extend(MapQuery.shape) },
      responses: onMap,
    },
    async (c) => c.json(await mapFor(c.var.services, 'incidents', c.req.valid('query')), 200),
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/claims/map',
      tags,
      summary: 'Show claims on the map.',
      request: { query: ClaimFilter.extend(MapQuery.shape) },
      responses: onMap,
    },
    async (c) => c.json(await mapFor(c.var.services, 'claims', c.req.valid('query')), 200),
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/incidents/timeline',
      tags,
      summary: 'Count incidents and their dead by step of time.',
      request: { query: IncidentFilter.extend(TimelineQuery.shape) },
      responses: overTime,
    },
    async (c) => c.json(await timelineFor(c.var.services, 'incidents', c.req.valid('query')), 200),
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/claims/timeline',
      tags,
      summary: 'Count claims by step of time.',
      request: { query: ClaimFilter.extend(TimelineQuery.shape) },
      responses: overTime,
    },
    async (c) => c.json(await timelineFor(c.var.services, 'claims', c.req.valid('query')), 200),
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/incidents/facets',
      tags,
      summary: 'Count incidents by type, actor, country, source and more.',
      request: { query: IncidentFilter.extend(FacetQuery.shape) },
      responses: counted,
    },
    async (c) => c.json(await facetsFor(c.var.services, 'incidents', c.req.valid('query')), 200),
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/claims/facets',
      tags,
      summary: 'Count claims by type, actor, country, source and more.',
      request: { query: ClaimFilter.extend(FacetQuery.shape) },
      responses: counted,
    },
    async (c) => c.json(await facetsFor(c.var.services, 'claims', c.req.valid('query')), 200),
  ),
] as const;
