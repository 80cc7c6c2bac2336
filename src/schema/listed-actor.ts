import * as z from 'zod';
import { ActorKind } from './actor.ts';

/** An actor of the registry, as people look it up. */
export const ListedActor = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: ActorKind,
    country: z.string().nullable(),
    partOf: z.string().nullable(),
  })
  .meta({ id: 'ListedActor' });
export type ListedActor = z.infer<typeof ListedActor>;

/** The actors that a list names, by their ids, so that they can be called by their names. */
export const NamedActors = z
  .record(z.string(), z.object({ name: z.string(), kind: ActorKind }))
  .meta({ id: 'NamedActors' });
export type NamedActors = z.infer<typeof NamedActors>;
