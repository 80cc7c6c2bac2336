import * as z from 'zod';

/** How one article resembles another that came in before it. Both are kept: neither stands for the other. */
export const Resemblance = z
  .object({
    article: z.string().describe('Id of the other article'),
    title: z.string().describe('Title of the other article'),
    publisher: z.string().nullable().describe('Publisher of the other article'),
    kind: z
      .enum(['version', 'copy'])
      .describe('version: of the same address, so one page at two times; copy: nearly the same text'),
    likeness: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'Share of the runs of five words of both texts that is in both, page debris left out (an estimate)',
      ),
  })
  .meta({ id: 'Resemblance' });
export type Resemblance = z.infer<typeof Resemblance>;
