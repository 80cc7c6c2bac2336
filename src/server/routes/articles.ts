import * as z from 'zod';
import { Article } from '../../schema/article.ts';
import { ArticleFilter } from '../../schema/claim-filter.ts';
import { NamedActors } from '../../schema/listed-actor.ts';
import { PageQuery, pageOf } from '../../schema/page.ts';
import { Problem } from '../../schema/problem.ts';
import { Record } from '../../schema/record.ts';
import { Resemblance } from '../../schema/resemblance.ts';
import { ArticleSummary, StoredClaim } from '../../schema/stored.ts';
import type { Store } from '../../store/open-store.ts';
import { authorOf } from '../access/author.ts';
import { idParameter, json, nothing } from '../http/content.ts';
import { endpoint } from '../http/endpoint.ts';
import { FoundIn, passagesIn } from '../search/passages.ts';

const Receipt = z
  .object({
    name: z.string(),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    original: z.string().describe('SHA-256 of what was received'),
    receivedAt: z.string(),
    receivedBy: z.string(),
  })
  .meta({ id: 'Receipt' });

const ListedArticle = ArticleSummary.extend({
  found: FoundIn.nullable().describe('Of articles that were looked for by words'),
}).meta({ id: 'ListedArticle' });

const WholeArticle = z
  .object({
    article: Article,
    record: Record.nullable().describe('Its claims as they stand; null while it waits to be coded'),
    claims: z
      .array(
        StoredClaim.omit({ claim: true, title: true, publisher: true, publishedAt: true }).extend({
          claim: z.string(),
        }),
      )
      .describe(
        'What is stored beside each claim of the record, in its order; `claim` is the id within the record',
      ),
    receipts: z.array(Receipt),
    resembles: Resemblance.nullable().describe(
      'The article received before it that it is a version of or nearly the same as',
    ),
    resembledBy: z
      .array(Resemblance)
      .describe('Articles received after it that resemble it, the first first; 200 at most'),
    actors: NamedActors,
  })
  .meta({ id: 'WholeArticle' });

const tags = ['articles'];

export const articleRoutes = [
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/articles',
      tags,
      summary: 'List articles, the last received first.',
      request: { query: ArticleFilter.extend(PageQuery.shape) },
      responses: { 200: json(pageOf(ListedArticle, 'ArticlePage'), 'One page of them.') },
    },
    async (c) => {
      const query = c.req.valid('query');
      const { store } = c.var.services;
      const { items, next } = await store.articles.list(query, query);
      const ids = items.map(({ id }) => id);
      const found = query.text === undefined ? null : await passagesIn(store.database, ids, query.text);
      return c.json(
        { items: items.map((item) => ({ ...item, found: found?.get(item.id) ?? null })), next },
        200,
      );
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/articles/{id}',
      tags,
      summary: 'Show one article with its record and where it came from.',
      request: { params: idParameter },
      responses: { 200: json(WholeArticle, 'The article.') },
    },
    async (c) => {
      const { store, actors } = c.var.services;
      const { id } = c.req.valid('param');
      const [article, receipts, record, resembled, resembledBy] = await Promise.all([
        store.articles.read(id),
        store.articles.receipts(id),
        store.codings.record(id),
        store.resemblances.of([id]),
        store.resemblances.resembling(id),
      ]);
      const stored = record === null ? [] : await claimsOf(store, id);
      const places = new Map(record?.claims.map((claim, index) => [claim.id, index]));
      stored.sort((one, other) => (places.get(one.claim.id) ?? 0) - (places.get(other.claim.id) ?? 0));
      const named = actors.namesIn(
        (record?.actors ?? []).map(({ id: actor }) => ({ actor, text: '', span: { start: 0, end: 0 } })),
      );
      return c.json(
        {
          article,
          record: record && { ...record, claims: stored.map(({ claim }) => claim) },
          claims: stored.map(({ title: _, publisher: __, publishedAt: ___, claim, ...rest }) => ({
            ...rest,
            claim: claim.id,
          })),
          receipts: [...receipts],
          resembles: resembled.get(id) ?? null,
          resembledBy,
          actors: named,
        },
        200,
      );
    },
  ),
  endpoint(
    'read',
    {
      method: 'get',
      path: '/api/articles/{id}/original',
      tags,
      summary: 'Download what was received first, byte for byte.',
      request: { params: idParameter },
      responses: {
        200: {
          description: 'The bytes, never shown as a page.',
          content: { 'application/octet-stream': { schema: z.any() } },
        },
      },
    },
    async (c) => {
      const { articles } = c.var.services.store;
      const [first] = await articles.receipts(c.req.valid('param').id);
      if (!first) throw new Problem('store.not-found', `there is no article ${c.req.valid('param').id}`);
      const { bytes } = await articles.original(first.original);
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName(first.name))}`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
      });
    },
  ),
  endpoint(
    'admin',
    {
      method: 'delete',
      path: '/api/articles/{id}',
      tags,
      summary: 'Withdraw an article: nothing of it is listed, counted or exported any more.',
      request: {
        params: idParameter,
        query: z.object({ note: z.string().max(1000).default('').describe('Why; for the log') }),
      },
      responses: { 204: nothing('Withdrawn.') },
    },
    async (c) => {
      const { articles } = c.var.services.store;
      await articles.withdraw(c.req.valid('param').id, c.req.valid('query').note, authorOf(c));
      return c.body(null, 204);
    },
  ),
  endpoint(
    'admin',
    {
      method: 'post',
      path: '/api/articles/{id}/bring-back',
      tags,
      summary: 'Take the withdrawal of an article back; it is coded again.',
      request: { params: idParameter },
      responses: { 202: nothing('It waits to be coded.') },
    },
    async (c) => {
      const { store, jobs } = c.var.services;
      const { id } = c.req.valid('param');
      await store.transaction(async (within) => {
        await within.articles.bringBack(id, authorOf(c));
        await jobs.add('code', { article: id }, within);
      });
      return c.body(null, 202);
    },
  ),
] as const;

/** All claims of an article. */
async function claimsOf(store: Store, article: string): Promise<StoredClaim[]> {
  const claims: StoredClaim[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await store.claims.list({ article }, { cursor, limit: 500 });
    claims.push(...items);
    if (next === null) return claims;
    cursor = next;
  }
}

/** The last part of a path or address, fit to be a file's name. */
function fileName(name: string): string {
  return (
    name
      .toWellFormed()
      .split(/[/\\]/)
      .findLast((part) => part !== '')
      ?.slice(0, 200) ?? 'original'
  );
}
