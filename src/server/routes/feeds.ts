import * as z from 'zod';
import { Feed } from '../../schema/import.ts';
import { authored, authorOf } from '../access/author.ts';
import { body, idParameter, json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';
import { tellVersion } from '../http/versions.ts';

const Minutes = z
  .int()
  .min(5)
  .max(7 * 24 * 60);

const NewFeed = z
  .object({ url: z.url({ protocol: /^https?$/ }).max(2000), everyMinutes: Minutes.default(60) })
  .strict()
  .meta({ id: 'NewFeed' });

const FeedChange = z
  .object({ everyMinutes: Minutes, active: z.boolean() })
  .partial()
  .strict()
  .meta({ id: 'FeedChange' });

const tags = ['feeds'];

export const feedRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/feeds',
      tags,
      summary: 'List the feeds that are read again and again.',
      responses: { 200: json(z.object({ items: z.array(Feed) }).meta({ id: 'Feeds' }), 'All of them.') },
    },
    async (c) => c.json({ items: [...(await c.var.services.store.feeds.list())] }, 200),
  ),
  endpoint(
    'import',
    {
      method: 'post',
      path: '/api/feeds',
      tags,
      summary: 'Read a feed at a public address from now on.',
      request: { body: body(NewFeed) },
      responses: {
        201: json(
          z.object({ id: z.string() }).meta({ id: 'FeedId' }),
          'The feed, or the one of that address.',
        ),
      },
    },
    async (c) => {
      const { url, everyMinutes } = c.req.valid('json');
      return c.json({ id: await c.var.services.store.feeds.add(url, everyMinutes, authorOf(c)) }, 201);
    },
  ),
  endpoint(
    'import',
    {
      method: 'patch',
      path: '/api/feeds/{id}',
      tags,
      summary: 'Change how often a feed is read, or stop reading it.',
      request: { params: idParameter, body: body(FeedChange) },
      responses: {
        200: json(z.object({ version: z.int() }).meta({ id: 'FeedVersion' }), 'Its new version.'),
      },
    },
    async (c) => {
      const { everyMinutes, active } = c.req.valid('json');
      const change = {
        ...(everyMinutes === undefined ? {} : { everyMinutes }),
        ...(active === undefined ? {} : { active }),
      };
      const { feeds } = c.var.services.store;
      const version = await feeds.change(c.req.valid('param').id, change, authored(c));
      tellVersion(c, version);
      return c.json({ version }, 200);
    },
  ),
] as const;
