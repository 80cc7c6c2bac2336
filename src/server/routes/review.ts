import * as z from 'zod';
import { ClaimFilter } from '../../schema/claim-filter.ts';
import { NamedActors } from '../../schema/listed-actor.ts';
import { Agreement, BlindClaim, SecondCoding } from '../../schema/second-coding.ts';
import { StoredClaim } from '../../schema/stored.ts';
import { authorOf } from '../access/author.ts';
import { select } from '../catalogue/select.ts';
import { body, idParameter, json, nothing } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';
import { reviewQueue } from '../review/queue.ts';
import { referencesOf } from './claims.ts';

const Limit = z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) });

const Queue = z
  .object({
    items: z.array(
      StoredClaim.extend({
        worth: z.number().describe('How much looking at it teaches'),
        reasons: z.array(z.enum(['disputed', 'doubtful', 'deadly'])),
      }),
    ),
    waiting: z.int().nonnegative().describe('How many there are in all'),
    actors: NamedActors,
  })
  .meta({ id: 'ReviewQueue' });

const tags = ['review'];

export const reviewRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/review',
      tags,
      summary: 'List the claims that wait for a decision, in the order that teaches most.',
      request: { query: ClaimFilter.omit({ review: true }).extend(Limit.shape) },
      responses: { 200: json(Queue, 'The head of the queue.') },
    },
    async (c) => {
      const { services } = c.var;
      const query = c.req.valid('query');
      const disputed = await services.secondCodings.disputed();
      const queue = reviewQueue(await select(services, 'claims', query), disputed);
      const head = new Map(queue.slice(0, query.limit).map((one) => [one.id, one]));
      const claims = await services.store.claims.byIds([...head.keys()]);
      const items = claims.map((claim) => {
        const { worth, reasons } = head.get(claim.id)!;
        return { ...claim, worth, reasons: [...reasons] };
      });
      const actors = services.actors.namesIn(claims.flatMap(({ claim }) => referencesOf(claim)));
      return c.json({ items, waiting: queue.length, actors }, 200);
    },
  ),
  endpoint(
    'review',
    {
      method: 'get',
      path: '/api/review/blind',
      tags,
      summary:
        'List claims for blind second coding: settled by someone else, and shown without what was read.',
      request: { query: Limit },
      responses: {
        200: json(z.object({ items: z.array(BlindClaim) }).meta({ id: 'BlindClaims' }), 'Some of them.'),
      },
    },
    async (c) => {
      const { limit } = c.req.valid('query');
      return c.json({ items: await c.var.services.secondCodings.waiting(authorOf(c), limit) }, 200);
    },
  ),
  endpoint(
    'review',
    {
      method: 'put',
      path: '/api/claims/{id}/second',
      tags,
      summary: 'Send one’s own blind coding of a claim that someone else has settled.',
      request: { params: idParameter, body: body(SecondCoding) },
      responses: { 204: nothing('Kept.') },
    },
    async (c) => {
      await c.var.services.secondCodings.save(c.req.valid('param').id, c.req.valid('json'), authorOf(c));
      return c.body(null, 204);
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/review/agreement',
      tags,
      summary: "Tell how far coders agree: Krippendorff's alpha by field.",
      responses: {
        200: json(z.object({ fields: z.array(Agreement) }).meta({ id: 'Agreements' }), 'By field.'),
      },
    },
    async (c) => c.json({ fields: await c.var.services.secondCodings.agreement() }, 200),
  ),
] as const;
