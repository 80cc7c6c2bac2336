import * as z from 'zod';
import { ListedActor } from '../../schema/listed-actor.ts';
import { Problem } from '../../schema/problem.ts';
import type { Columns } from '../catalogue/columns.ts';
import { conditionsOf } from '../catalogue/conditions.ts';
import { select } from '../catalogue/select.ts';
import { Selection } from '../catalogue/selection.ts';
import { timelineOf } from '../catalogue/timeline.ts';
import { idParameter, json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';

const ActorPage = z
  .object({
    actor: ListedActor,
    whole: ListedActor.nullable().describe('The body that it is part of'),
    parts: z.array(ListedActor),
    claims: z.object({
      events: z.int().nonnegative(),
      relations: z.int().nonnegative(),
      assessments: z.int().nonnegative(),
      said: z.int().nonnegative().describe('Claims attributed to it'),
    }),
    incidents: z.int().nonnegative(),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
  })
  .meta({ id: 'ActorPage' });

const tags = ['actors'];

export const actorRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/actors',
      tags,
      summary: 'Look actors up by words of their names, or by their ids.',
      request: {
        query: z.object({
          text: z.string().trim().min(1).max(200).optional(),
          id: z
            .preprocess(
              (given) => (given === undefined || Array.isArray(given) ? given : [given]),
              z.array(z.string().max(200)).max(200).optional(),
            )
            .describe('Any number of ids'),
          limit: z.coerce.number().int().min(1).max(200).default(20),
        }),
      },
      responses: {
        200: json(z.object({ items: z.array(ListedActor) }).meta({ id: 'ActorList' }), 'Those found.'),
      },
    },
    (c) => {
      const { actors } = c.var.services;
      const { text, id, limit } = c.req.valid('query');
      const named = (id ?? []).flatMap((one) => actors.get(one) ?? []);
      return c.json({ items: text === undefined ? named : [...named, ...actors.search(text, limit)] }, 200);
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/actors/{id}',
      tags,
      summary: 'Show one organisation or office-holder; private people have no page.',
      request: { params: idParameter },
      responses: { 200: json(ActorPage, 'What the registry says, and how often reports name it.') },
    },
    async (c) => {
      const { actors, claims } = c.var.services;
      const { id } = c.req.valid('param');
      const actor = actors.get(id);
      if (actor === null) throw new Problem('store.not-found', `there is no page of an actor ${id}`);
      const [{ columns }, involved] = await Promise.all([
        claims.current(),
        select(c.var.services, 'incidents', { actor: [id] }),
      ]);
      const { buckets } = timelineOf(involved, 'day');
      return c.json(
        {
          actor,
          whole: actor.partOf === null ? null : actors.get(actor.partOf),
          parts: actors.partsOf(id),
          claims: activityOf(columns, id),
          incidents: involved.ids().length,
          firstDay: buckets[0]?.start ?? null,
          lastDay: buckets.at(-1)?.start ?? null,
        },
        200,
      );
    },
  ),
] as const;

/** In how many claims an actor acts, suffers or speaks. */
function activityOf(columns: Columns, id: string) {
  const count = (filter: Parameters<typeof conditionsOf>[0]) =>
    new Selection(columns, conditionsOf(filter, null)).ids().length;
  return {
    events: count({ actor: [id], kind: ['event'] }),
    relations: count({ actor: [id], kind: ['relation'] }),
    assessments: count({ actor: [id], kind: ['assessment'] }),
    said: count({ source: [id] }),
  };
}
