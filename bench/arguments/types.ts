import * as z from 'zod';

const Lemmas = z.array(z.string()).default([]);
const Kind = z.enum(['person', 'weapon', 'place', 'other']);

const EventType = z.strictObject({
  type: z.string(),
  verb: Lemmas,
  noun: Lemmas,
  adjective: Lemmas,
  roles: z.record(z.string(), z.array(z.string()).min(1)),
  kinds: z.record(z.string(), Kind),
  bombs: z
    .strictObject({ words: Lemmas, least: z.int(), verb: Lemmas, noun: Lemmas, type: z.string() })
    .optional(),
});

/** One entry of `types.yaml`: the words of a type, its roles and what may fill them; `bombs` what it becomes in a report of bombs. */
export type ArgumentType = z.infer<typeof EventType>;

/** `types.yaml`. */
export const ArgumentTypes = z.strictObject({ types: z.array(EventType) });
