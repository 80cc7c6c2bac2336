import * as z from 'zod';
import { ListedActor } from '../../schema/listed-actor.ts';
import { Problem } from '../../schema/problem.ts';
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
      const { actors, claims, incidents } = c.var.services;
      const { id } = c.req.valid('param');
      const actor = actors.get(id);
      if (actor === null) throw new Problem('store.not-found', `there is no page of an actor ${id}`);
      const summary = { events: 0, relations: 0, assessments: 0, said: 0 };
      for (const entry of (await claims.entries()).entries) {
        if (entry.sources.includes(id)) summary.said += 1;
        if (entry.actors.includes(id)) summary[`${entry.kind}s`] += 1;
      }
      const involved = (await incidents.entries()).entries.filter((entry) => entry.actors.includes(id));
      const days = involved.flatMap(({ startsOn }) => startsOn ?? []).sort();
      return c.json(
        {
          actor,
          whole: actor.partOf === null ? null : actors.get(actor.partOf),
          parts: actors.partsOf(id),
          claims: summary,
          incidents: involved.length,
          firstDay: days[0] ?? null,
          lastDay: days.at(-1) ?? null,
        },
        200,
      );
    },
  ),
] as const;
