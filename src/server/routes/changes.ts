import * as z from 'zod';
import { PageQuery, pageOf } from '../../schema/page.ts';
import { Change } from '../../schema/stored.ts';
import { json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';

const word = z.string().min(1).max(200).optional();

export const changeRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/changes',
      tags: ['log'],
      summary: 'Read the log of who changed what, the latest first.',
      request: { query: PageQuery.extend({ subject: word.describe('Id of what was changed'), who: word }) },
      responses: { 200: json(pageOf(Change, 'ChangePage'), 'One page of it.') },
    },
    async (c) => {
      const query = c.req.valid('query');
      const { items, next } = await c.var.services.store.changes.list(query, query);
      return c.json({ items: [...items], next }, 200);
    },
  ),
] as const;
