import { readFile } from 'node:fs/promises';
import type { Span } from '../../src/document/span.ts';
import type { EnglishReading } from '../../src/pipeline/english.ts';
import { readEnglish } from '../../src/pipeline/english.ts';
import type { Knowledge } from '../../src/pipeline/knowledge.ts';
import { utf16Offsets } from '../places/offsets.ts';

/** An attribution as PolNeAR marks it: the spans of source, cue and content, in UTF-16 code units. */
export interface MarkedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** A document of the benchmark; `attributions` is null where the file holds no gold. */
export interface AttributionDocument {
  readonly docid: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly attributions: readonly MarkedAttribution[] | null;
}

type Pair = readonly [start: number, end: number];
type RawAttribution = { readonly [part in keyof MarkedAttribution]?: readonly Pair[] };

interface RawDocument {
  readonly docid: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly text: string;
  readonly attributions?: readonly RawAttribution[];
}

/**
 * Reads the documents of a file of JSON lines; its offsets count code points.
 *
 * @throws when the file cannot be read or a line is no JSON
 */
export async function readAttributionDocuments(path: string): Promise<AttributionDocument[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const { docid, publisher, published, text, attributions } = JSON.parse(line) as RawDocument;
    const offsets = utf16Offsets(text);
    const spans = (pairs: readonly Pair[] = []) =>
      pairs.map(([start, end]) => ({ start: offsets[start]!, end: offsets[end]! }));
    return {
      docid,
      publisher: publisher ?? null,
      published: published ?? null,
      text,
      attributions:
        attributions?.map(({ source, cue, content }) => ({
          source: spans(source),
          cue: spans(cue),
          content: spans(content),
        })) ?? null,
    };
  });
}

/** Reads a document as an article is read. */
export function readDocument(document: AttributionDocument, knowledge: Knowledge): EnglishReading {
  const { docid, publisher, published, text } = document;
  const title = text.split('\n', 1)[0]!;
  return readEnglish(
    {
      ...{ id: docid, title, text, publisher, publishedAt: published },
      ...{ url: null, language: 'en', genre: 'news', removed: [] },
    },
    knowledge,
  );
}
