import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Article } from '../../src/schema/article.ts';

const Interval = z.tuple([z.number(), z.number()]);

const GoldEvent = z.object({
  type: z.string(),
  trigger: Interval,
  arguments: z
    .array(z.object({ role: z.string(), entity: z.string().optional(), span: Interval }))
    .default([]),
});
/** An event of the gold; spans in code points, `entity` the id of the mention that an argument is. */
export type GoldEvent = z.infer<typeof GoldEvent>;

const ArgumentDocument = z.object({
  docid: z.string(),
  text: z.string(),
  entities: z.array(z.object({ id: z.string(), span: Interval })).default([]),
  coref: z.array(z.array(z.string())).default([]),
  events: z.array(GoldEvent).optional(),
});
/** A document of the benchmark; without `events` there is no gold. */
export type ArgumentDocument = z.infer<typeof ArgumentDocument>;

/**
 * Reads a JSON Lines file of the benchmark.
 *
 * @throws when a line is not as expected
 */
export async function readArgumentDocuments(path: string): Promise<ArgumentDocument[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ArgumentDocument.parse(JSON.parse(line)));
}

/** A document as an article of news. */
export function asArticle({ docid, text }: ArgumentDocument): Article {
  return {
    id: docid,
    title: '',
    text,
    publishedAt: null,
    publisher: null,
    url: null,
    language: 'en',
    genre: 'news',
    removed: [],
  };
}
