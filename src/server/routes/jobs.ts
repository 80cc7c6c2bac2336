import * as z from 'zod';
import { idParameter, json, nothing } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';

const FailedJob = z
  .object({
    id: z.string(),
    kind: z.string(),
    data: z.unknown(),
    reason: z.string(),
    tries: z.int().positive(),
    failedAt: z.string(),
  })
  .meta({ id: 'FailedJob' });

const JobState = z
  .object({
    waiting: z.record(z.string(), z.int().nonnegative()).describe('How many wait or are under way, by kind'),
    failed: z.array(FailedJob).describe('Those that failed for good, the oldest first'),
  })
  .meta({ id: 'JobState' });

const tags = ['jobs'];

export const jobRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/jobs',
      tags,
      summary: 'Tell what work waits, and which jobs failed for good and why.',
      request: { query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }) },
      responses: { 200: json(JobState, 'The state of the queue.') },
    },
    async (c) => {
      const { jobs } = c.var.services;
      const [waiting, failed] = await Promise.all([
        jobs.waiting(),
        jobs.failures(c.req.valid('query').limit),
      ]);
      return c.json({ waiting, failed: [...failed] }, 200);
    },
  ),
  endpoint(
    'import',
    {
      method: 'post',
      path: '/api/jobs/{id}/retry',
      tags,
      summary: 'Put a job that failed for good back into its queue.',
      request: { params: idParameter },
      responses: { 204: nothing('It waits again.') },
    },
    async (c) => {
      await c.var.services.jobs.retry(c.req.valid('param').id);
      return c.body(null, 204);
    },
  ),
  endpoint(
    'admin',
    {
      method: 'post',
      path: '/api/recode',
      tags,
      summary: 'Have every article coded anew whose coding is not of the newest rules.',
      responses: { 202: nothing('It waits to be done.') },
    },
    async (c) => {
      await c.var.services.jobs.recode();
      return c.body(null, 202);
    },
  ),
] as const;
