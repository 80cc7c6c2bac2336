import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Span } from '../../src/document/span.ts';
import type { Article } from '../../src/schema/article.ts';
import { codePointOffsets, utf16Offsets } from '../places/offsets.ts';

/** An entity of the corpus: its type and its span in UTF-16 code units; `certain` is false where matching it is optional. */
export interface Entity {
  readonly type: string;
  readonly span: Span;
  readonly certain: boolean;
}

/** A relation of the corpus between the spans of two entities, in UTF-16 code units. */
export interface Relation {
  readonly type: string;
  readonly source: Span;
  readonly target: Span;
  readonly certain: boolean;
}

/** What is marked, by hand or by prediction, in one document. */
export interface Markup {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

/** A document as a prediction may see it. */
export interface MilitaryText {
  readonly docid: string;
  readonly title: string;
  readonly url: string | null;
  readonly text: string;
}

/** A document of the benchmark; `gold` is null where the file holds none. */
export interface MilitaryDocument extends MilitaryText {
  readonly gold: Markup | null;
}

const Pair = z.tuple([z.int(), z.int()]);
const confidence = z.number().default(1);

const Row = z.object({
  docid: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  text: z.string(),
  entities: z.array(z.object({ start: z.int(), end: z.int(), type: z.string(), confidence })).optional(),
  relations: z.array(z.object({ type: z.string(), source: Pair, target: Pair, confidence })).optional(),
});

/** Annotations that were given less confidence than this are optional. */
const leastConfidence = 0.5;

/**
 * Reads a JSON Lines file of the benchmark, whose offsets count code points.
 *
 * @throws when a line is not as expected
 */
export async function readMilitaryDocuments(path: string): Promise<MilitaryDocument[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const row = Row.parse(JSON.parse(line));
    const { docid, title, url, text } = row;
    return { docid, title: title ?? '', url: url ?? null, text, gold: goldOf(row) };
  });
}

function goldOf({ text, entities, relations }: z.infer<typeof Row>): Markup | null {
  if (entities === undefined) return null;
  const offsets = utf16Offsets(text);
  const span = (start: number, end: number) => ({ start: offsets[start]!, end: offsets[end]! });
  return {
    entities: entities.map(({ start, end, type, confidence }) => ({
      type,
      span: span(start, end),
      certain: confidence >= leastConfidence,
    })),
    relations: (relations ?? []).map(({ type, source, target, confidence }) => ({
      type,
      source: span(...source),
      target: span(...target),
      certain: confidence >= leastConfidence,
    })),
  };
}

/**
 * A document as an article. The corpus gives no day of publication, without which "yesterday" is not read; since only the
 * words of a time are scored, never its value, any day will do.
 */
export function asArticle({ docid, title, url, text }: MilitaryText): Article {
  return {
    ...{ id: docid, title, text, url, publisher: null, publishedAt: '2017-01-01' },
    ...{ language: 'en', genre: 'unknown', removed: [] },
  };
}

/** The prediction for a document as a line of JSON, its offsets in code points. */
export function asLine({ docid, text }: MilitaryText, { entities, relations }: Markup): string {
  const offsets = codePointOffsets(text);
  const pair = ({ start, end }: Span) => [offsets[start], offsets[end]];
  return `${JSON.stringify({
    docid,
    entities: entities.map(({ type, span }) => ({
      start: offsets[span.start],
      end: offsets[span.end],
      type,
    })),
    relations: relations.map(({ type, source, target }) => ({
      type,
      source: pair(source),
      target: pair(target),
    })),
  })}\n`;
}
