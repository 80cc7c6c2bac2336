import * as z from 'zod';

/** A response that is JSON of the given schema. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A response without a body. */
export function nothing(description: string) {
  return { description };
}

/** A JSON request body that must be there. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** An id as requests give it: no id has control characters, nor half of a surrogate pair. */
export const Id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/** The id in the path of a route on one thing. */
export const idParameter = z.object({ id: Id });
