import * as z from 'zod';
import { json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';
import { sourcesOf } from '../sources/sources.ts';

const Source = z
  .object({
    publisher: z.string().nullable().describe('null: nobody is named as the publisher'),
    articles: z.int().nonnegative(),
    claims: z.int().nonnegative(),
    accepted: z.int().nonnegative(),
    corrected: z.int().nonnegative(),
    rejected: z.int().nonnegative(),
    firstDay: z.string().nullable().describe('Of publication'),
    lastDay: z.string().nullable(),
  })
  .meta({ id: 'Source' });

export const sourceRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/sources',
      tags: ['sources'],
      summary: 'List the publishers, with what came from each and what people made of it.',
      responses: {
        200: json(z.object({ items: z.array(Source) }).meta({ id: 'Sources' }), 'By number of articles.'),
      },
    },
    async (c) => {
      const { store, claims } = c.var.services;
      return c.json({ items: await sourcesOf(store.database, (await claims.current()).columns) }, 200);
    },
  ),
] as const;
