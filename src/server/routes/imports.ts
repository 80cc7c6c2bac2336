import * as z from 'zod';
import { Import, ImportItem } from '../../schema/import.ts';
import { PageQuery, pageOf } from '../../schema/page.ts';
import { authorOf } from '../access/author.ts';
import { body, idParameter, json } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';

const short = z.string().trim().min(1).max(1000);
const day = z.iso.date();

const Begun = z
  .object({ imports: z.array(z.object({ id: z.string(), name: z.string() })) })
  .meta({ id: 'ImportsBegun' });

const PastedText = z
  .object({
    text: z.string().min(1).max(900_000),
    title: short.optional(),
    date: day.optional().describe('Of publication'),
    publisher: short.optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
  })
  .strict()
  .meta({ id: 'PastedText' });

const Files = z
  .object({
    files: z
      .preprocess(
        (given) => (Array.isArray(given) ? given : [given]),
        z
          .array(z.file().meta({ type: 'string', format: 'binary' }))
          .min(1)
          .max(200),
      )
      .describe('Reports, or archives, tables and mails with reports in them; a name may be a path'),
    date: day.optional().describe('Of publication, where a report does not state it'),
    publisher: short.optional(),
  })
  .meta({ id: 'Files' });

const tags = ['imports'];
const begun = { 202: json(Begun, 'What was sent is on disk and waits to be read.') };

export const importRoutes = [
  endpoint(
    'import',
    {
      method: 'post',
      path: '/api/import/text',
      tags,
      summary: 'Import a report that was pasted.',
      request: { body: body(PastedText) },
      responses: begun,
    },
    async (c) => {
      const { text, ...known } = c.req.valid('json');
      const name = known.title ?? 'pasted text';
      const file = {
        bytes: Buffer.from(text),
        name,
        mediaType: 'text/plain; charset=utf-8',
        ...given(known),
      };
      const id = await c.var.services.jobs.importFile(file, authorOf(c));
      return c.json({ imports: [{ id, name }] }, 202);
    },
  ),
  endpoint(
    'import',
    {
      method: 'post',
      path: '/api/import/files',
      tags,
      summary: 'Import files: each becomes an import of its own.',
      request: { body: { required: true, content: { 'multipart/form-data': { schema: Files } } } },
      responses: begun,
    },
    async (c) => {
      const { files, ...known } = c.req.valid('form');
      const imports: { id: string; name: string }[] = [];
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const sent = { bytes, name: file.name, mediaType: file.type || null, ...given(known) };
        imports.push({ id: await c.var.services.jobs.importFile(sent, authorOf(c)), name: file.name });
      }
      return c.json({ imports }, 202);
    },
  ),
  endpoint(
    'import',
    {
      method: 'post',
      path: '/api/import/address',
      tags,
      summary: 'Import the report, file or feed at a public address.',
      request: {
        body: body(
          z
            .object({ url: z.url({ protocol: /^https?$/ }).max(2000) })
            .strict()
            .meta({ id: 'Address' }),
        ),
      },
      responses: begun,
    },
    async (c) => {
      const { url } = c.req.valid('json');
      return c.json(
        { imports: [{ id: await c.var.services.jobs.importAddress(url, authorOf(c)), name: url }] },
        202,
      );
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/imports',
      tags,
      summary: 'List imports, the latest first.',
      request: { query: PageQuery },
      responses: { 200: json(pageOf(Import, 'ImportPage'), 'One page of them.') },
    },
    async (c) => {
      const { items, next } = await c.var.services.store.imports.list(c.req.valid('query'));
      return c.json({ items: [...items], next }, 200);
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/imports/{id}',
      tags,
      summary: 'Tell how far one import has come.',
      request: { params: idParameter },
      responses: { 200: json(Import, 'The import.') },
    },
    async (c) => c.json(await c.var.services.store.imports.read(c.req.valid('param').id), 200),
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/imports/{id}/items',
      tags,
      summary: 'List what an import brought, with what failed and why.',
      request: {
        params: idParameter,
        query: PageQuery.extend({ failed: z.stringbool().default(false).describe('Only what failed') }),
      },
      responses: {
        200: json(pageOf(ImportItem, 'ImportItemPage'), 'One page of its items, in their order.'),
      },
    },
    async (c) => {
      const query = c.req.valid('query');
      const { imports } = c.var.services.store;
      const { items, next } = await imports.items(c.req.valid('param').id, query, query.failed);
      return c.json({ items: [...items], next }, 200);
    },
  ),
] as const;

/** What is known of a file, without what is not. */
function given(known: { readonly [name: string]: string | undefined }) {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
