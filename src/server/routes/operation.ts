import * as z from 'zod';
import { json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';

const Health = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' });

export const operationRoutes = [
  endpoint(
    'open',
    {
      method: 'get',
      path: '/healthz',
      tags: ['operation'],
      summary: 'Tell whether the server and its database answer; 503 while it stops.',
      responses: { 200: json(Health, 'Both answer.') },
    },
    async (c) => {
      const { version, isReady } = c.var.services;
      await isReady();
      return c.json({ status: 'ok' as const, version }, 200);
    },
  ),
  endpoint(
    'admin',
    {
      method: 'get',
      path: '/metrics',
      tags: ['operation'],
      summary: 'Tell what was counted, in the form of Prometheus.',
      responses: { 200: { description: 'The metrics.', content: { 'text/plain': { schema: z.string() } } } },
    },
    async (c) => {
      const { type, body } = await c.var.services.metrics.text();
      return c.text(body, 200, { 'Content-Type': type });
    },
  ),
] as const;
