import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Article } from '../../src/schema/article.ts';

const PoliceSentence = z.object({
  i: z.int(),
  text: z.string(),
  labels: z.array(z.string()).optional(),
});

const PoliceDocument = z.object({
  docid: z.union([z.string(), z.number()]),
  date: z.string().nullish(),
  url: z.string().nullish(),
  labels: z.array(z.string()).optional(),
  sentences: z.array(PoliceSentence),
});

/** A document of the benchmark; `labels` is the gold, of the document and of each sentence, and may be missing. */
export type PoliceDocument = z.infer<typeof PoliceDocument>;

/**
 * Reads a JSON Lines file of the benchmark.
 *
 * @throws when a line is not as expected
 */
export async function readPoliceDocuments(path: string): Promise<PoliceDocument[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => PoliceDocument.parse(JSON.parse(line)));
}

/** A document as an article whose paragraphs are its sentences, and where each of them starts in its text. */
export function asArticle({ docid, date, sentences }: PoliceDocument): {
  article: Article;
  starts: number[];
} {
  const starts: number[] = [];
  let text = '';
  for (const sentence of sentences) {
    starts.push(text.length);
    text += `${sentence.text.replace(/\s+/g, ' ').trim()}\n\n`;
  }
  const article: Article = {
    id: String(docid),
    title: '',
    text,
    publishedAt: date ?? null,
    publisher: null,
    url: null,
    language: 'en',
    genre: 'unknown',
    removed: [],
  };
  return { article, starts };
}
