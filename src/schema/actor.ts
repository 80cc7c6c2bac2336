import * as z from 'zod';
import { Quote, Span } from './span.ts';

/** What an actor is. A `person` is a holder of public office or command; other people are mentions only. */
export const ActorKind = z.enum([
  'state',
  'military',
  'police',
  'militia',
  'rebel',
  'terrorist',
  'igo',
  'ngo',
  'media',
  'political',
  'civilian',
  'person',
  'other',
]);
export type ActorKind = z.infer<typeof ActorKind>;

/** An actor as one record names it. */
export const Actor = z
  .object({
    id: z.string().describe('A registry id, or an id local to the article where the registry has none'),
    name: z.string(),
    kind: ActorKind,
    country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
    partOf: z.string().nullable().describe('Registry id of the body it belongs to'),
    mentions: z.array(Quote),
  })
  .meta({ id: 'Actor' });
export type Actor = z.infer<typeof Actor>;

/** A mention that fills a role: the words, and the actor they lead to where one is known. */
export const Reference = z
  .object({ actor: z.string().nullable(), text: z.string(), span: Span })
  .meta({ id: 'Reference' });
export type Reference = z.infer<typeof Reference>;
