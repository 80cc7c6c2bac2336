import * as z from 'zod';
import { EventContext } from '../schema/event-context.ts';

/** `contexts.yaml`: the words of each context of PLOVER; blanks stand between words that stand side by side. */
export const ContextSource = z.strictObject({
  contexts: z.record(EventContext, z.array(z.string().min(1)).min(1)),
});
export type ContextSource = z.infer<typeof ContextSource>;
