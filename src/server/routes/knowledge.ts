import * as z from 'zod';
import { placeOf } from '../../mentions/places/place-of.ts';
import { siteOf } from '../../mentions/places/site.ts';
import { Place } from '../../schema/place.ts';
import { json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';
import { RuleCheck } from '../knowledge/check-rules.ts';

const KnownPlace = Place.omit({ text: true, span: true }).meta({ id: 'KnownPlace' });

export const knowledgeRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/places',
      tags: ['knowledge'],
      summary: 'Look up what a name may mean in the gazetteer, the most populous first.',
      request: {
        query: z.object({
          text: z.string().trim().min(1).max(200),
          country: z.string().max(200).optional().describe('Name of the country'),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
      },
      responses: {
        200: json(z.object({ items: z.array(KnownPlace) }).meta({ id: 'Places' }), 'What it may mean.'),
      },
    },
    (c) => {
      const { text, country, limit } = c.req.valid('query');
      const gazetteer = c.var.services.gazetteer();
      const words = { text, span: { start: 0, end: text.length } };
      const items = [...gazetteer.lookup(text)]
        .sort((one, other) => other.population - one.population)
        .map((found) => placeOf(siteOf(found), words, 'chosen by a person', gazetteer))
        .filter((place) => country === undefined || place.country === country)
        .slice(0, limit)
        .map(({ text: _, span: __, ...place }) => place);
      return c.json({ items }, 200);
    },
  ),
  endpoint(
    'admin',
    {
      method: 'post',
      path: '/api/rules/check',
      tags: ['knowledge'],
      summary: 'Run the examples of every rule; takes some seconds.',
      responses: { 200: json(RuleCheck, 'What is wrong, if anything.') },
    },
    async (c) => c.json(await c.var.services.checkRules(), 200),
  ),
] as const;
