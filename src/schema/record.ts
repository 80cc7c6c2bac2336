import * as z from 'zod';
import { Actor } from './actor.ts';
import { Article } from './article.ts';
import { Claim } from './claim.ts';
import { Incident } from './incident.ts';
import { MainEvent } from './main-event.ts';
import { Diagnostic, Span } from './span.ts';

/** Everything that was read from one article, version 1 of the record. */
export const Record = z
  .object({
    article: Article,
    sentences: z.array(z.object({ span: Span })),
    actors: z.array(Actor),
    claims: z.array(Claim),
    incidents: z.array(Incident),
    main: MainEvent.nullable().optional().describe('What the report is mainly about'),
    diagnostics: z.array(Diagnostic),
  })
  .meta({ id: 'Record', title: 'The record of one article, version 1' });
export type Record = z.infer<typeof Record>;
