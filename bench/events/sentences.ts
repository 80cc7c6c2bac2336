import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Article } from '../../src/schema/article.ts';

const Interval = z.tuple([z.number(), z.number()]);
const Words = z.object({ text: z.string().nullish() });

const PloverEvent = z.object({
  event: z.string(),
  source: z.array(Words).default([]),
  target: z.array(Words).default([]),
  reciprocal: z.boolean().default(false),
  event_spans: z.array(Interval).default([]),
  source_spans: z.array(Interval).default([]),
  target_spans: z.array(Interval).default([]),
});
/** An event of the PLOVER gold records; spans in code points. A reciprocal one has its sources for targets too. */
export type PloverEvent = z.infer<typeof PloverEvent>;

const CodedTriple = z.object({ source: z.string(), target: z.string(), event: z.string() });
/** Who did what to whom in CAMEO codes, as the PETRARCH unit tests have it. */
export type CodedTriple = z.infer<typeof CodedTriple>;

const EventSentence = z.object({
  id: z.string(),
  set: z.string().optional(),
  text: z.string(),
  date: z.string().nullish(),
  events: z.array(PloverEvent).optional(),
  cameo: z.array(CodedTriple).optional(),
});
/** A sentence of the benchmark; `events` and `cameo` are the gold of the two sets, and may be missing. */
export type EventSentence = z.infer<typeof EventSentence>;

/**
 * Reads a JSON Lines file of the benchmark.
 *
 * @throws when a line is not as expected
 */
export async function readEventSentences(path: string): Promise<EventSentence[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => EventSentence.parse(JSON.parse(line)));
}

/** True for the sentences that are coded with the dictionaries beside the file, where gold does not say so either. */
export function isPetrarch({ set, id, cameo }: EventSentence): boolean {
  return set === undefined ? cameo !== undefined || id.startsWith('petrarch') : set !== 'plover';
}

/** A sentence as an article of its own. */
export function asArticle({ id, text, date }: EventSentence): Article {
  return {
    id,
    title: '',
    text,
    publishedAt: date ?? null,
    publisher: null,
    url: null,
    language: 'en',
    genre: 'news',
    removed: [],
  };
}
