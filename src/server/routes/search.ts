import * as z from 'zod';
import { ClaimFilter } from '../../schema/claim-filter.ts';
import { NamedActors } from '../../schema/listed-actor.ts';
import { PageQuery } from '../../schema/page.ts';
import { Span } from '../../schema/span.ts';
import { StoredClaim } from '../../schema/stored.ts';
import { json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';
import { highlightsIn } from '../search/highlights.ts';
import { referencesOf } from './claims.ts';

const Found = z
  .object({
    items: z.array(
      StoredClaim.extend({
        highlights: z.array(Span).describe('Where the words stand in `sentence`, in UTF-16 code units'),
      }),
    ),
    next: z.string().nullable(),
    actors: NamedActors,
  })
  .meta({ id: 'Found' });

export const searchRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/search',
      tags: ['search'],
      summary: 'Look for words in the sentences of claims, the latest event first.',
      request: { query: ClaimFilter.extend({ ...PageQuery.shape, text: ClaimFilter.shape.text.unwrap() }) },
      responses: { 200: json(Found, 'One page of what was found, with the words marked by spans.') },
    },
    async (c) => {
      const { store, actors } = c.var.services;
      const query = c.req.valid('query');
      const { items, next } = await store.claims.list(query, query);
      const highlights = await highlightsIn(
        store.database,
        items.map(({ sentence }) => sentence),
        query.text,
      );
      const named = actors.namesIn(items.flatMap(({ claim }) => referencesOf(claim)));
      const found = items.map((item) => ({ ...item, highlights: highlights.get(item.sentence) ?? [] }));
      return c.json({ items: found, next, actors: named }, 200);
    },
  ),
] as const;
