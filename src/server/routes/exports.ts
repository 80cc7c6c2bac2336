import { ReadableStream } from 'node:stream/web';
import type { Context } from 'hono';
import * as z from 'zod';
import { type Export, exportFormats, type FormatName, openExport } from '../../export/formats.ts';
import { ClaimFilter } from '../../schema/claim-filter.ts';
import { Problem } from '../../schema/problem.ts';
import { ReviewState } from '../../schema/review.ts';
import { orderedIds } from '../catalogue/page.ts';
import { select } from '../catalogue/select.ts';
import type { Environment } from '../environment.ts';
import { ExportUnits } from '../exporting/units.ts';
import { json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';

const names = Object.keys(exportFormats) as [FormatName, ...FormatName[]];

const Formats = z
  .object({
    items: z.array(
      z.object({
        name: z.enum(names),
        title: z.string(),
        unit: z.enum(['record', 'claim', 'incident']),
        mediaType: z.string(),
        extension: z.string(),
      }),
    ),
  })
  .meta({ id: 'ExportFormats' });

const ExportQuery = ClaimFilter.extend({
  names: z
    .stringbool()
    .default(false)
    .describe('With the names of victims and other private people; needs the right to review'),
  incomplete: z
    .stringbool()
    .default(false)
    .describe('With rows that lack a day or a place, which the schemes do not allow'),
});
type ExportQuery = z.infer<typeof ExportQuery>;

const tags = ['exports'];

export const exportRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/export',
      tags,
      summary: 'List the forms of export.',
      responses: { 200: json(Formats, 'The forms.') },
    },
    (c) => {
      const items = names.map((name) => {
        const { title, unit, mediaType, extension } = exportFormats[name];
        return { name, title, unit, mediaType, extension };
      });
      return c.json({ items }, 200);
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/export/{name}',
      tags,
      summary: 'Download what a filter leaves: incidents, claims or whole records, as the form has it.',
      request: { params: z.object({ name: z.enum(names) }), query: ExportQuery },
      responses: {
        200: {
          description: 'The file, as it is made.',
          content: { 'application/octet-stream': { schema: z.any() } },
        },
      },
    },
    async (c) => {
      const { name } = c.req.valid('param');
      const query = c.req.valid('query');
      const { chunks } = await openedExport(c, name, query);
      const { mediaType, extension } = exportFormats[name];
      return c.body(ReadableStream.from(asBytes(chunks)) as globalThis.ReadableStream, 200, {
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="dateline-${name}${extension}"`,
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      });
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/export/{name}/notes',
      tags,
      summary:
        'Read by which rules a download is made, among them those on deaths, and what it leaves out and why.',
      request: { params: z.object({ name: z.enum(names) }), query: ExportQuery },
      responses: {
        200: {
          description: 'The notes. Making them takes as long as the download.',
          content: { 'text/plain': { schema: z.string() } },
        },
      },
    },
    async (c) => {
      const { chunks, notes } = await openedExport(c, c.req.valid('param').name, c.req.valid('query'));
      await drain(chunks, c.req.raw.signal);
      return c.text(notes(), 200);
    },
  ),
] as const;

/** What people rejected is no data, unless it is asked for. */
const notRejected = ReviewState.exclude(['rejected']).options;

async function openedExport(c: Context<Environment>, name: FormatName, query: ExportQuery): Promise<Export> {
  const { services, principal } = c.var;
  if (query.names && !principal!.scopes.includes('review')) {
    throw new Problem('access.denied', 'names of private people need the right to review');
  }
  const { names: withNames, incomplete, ...given } = query;
  const filter = { ...given, review: given.review ?? notRejected };
  const settings = { codebooks: services.codebooks, names: withNames, incomplete, at: new Date() };
  const format = exportFormats[name];
  const units = new ExportUnits(services.store, (id) => services.actors.find(id));
  if (format.unit === 'incident') {
    return openExport(
      format,
      units.incidents(orderedIds(await select(services, 'incidents', filter))),
      settings,
    );
  }
  const claims = await select(services, 'claims', filter);
  if (format.unit === 'claim') return openExport(format, units.claims(orderedIds(claims)), settings);
  return openExport(format, units.records(claims.values('article'), filter.review), settings);
}

/** Takes pieces and lets them go, until there are no more or nobody waits. */
async function drain(chunks: AsyncIterable<unknown>, signal: AbortSignal): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  while (!signal.aborted && !(await iterator.next()).done);
}

async function* asBytes(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
}
