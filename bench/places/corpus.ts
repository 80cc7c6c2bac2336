import { readFileSync } from 'node:fs';
import { utf16Offsets } from './offsets.ts';

/** A place name of the gold: `[start, end)` in UTF-16 code units; `lat` and `lon` null where the corpus has none. */
export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** A street or building without an entry in a gazetteer. */
  readonly fine: boolean;
}

/** One article; `toponyms` null where the gold is held back. */
export interface PlaceDocument {
  readonly docid: string;
  readonly set: string;
  readonly title: string;
  readonly text: string;
  readonly toponyms: readonly GoldToponym[] | null;
}

interface Row {
  readonly docid: string;
  readonly set?: string;
  readonly title?: string | null;
  readonly text: string;
  readonly toponyms?: readonly (Partial<GoldToponym> & { readonly start: number; readonly end: number })[];
}

/** Reads a file of articles, one JSON object a line, whose offsets count code points. */
export function readPlaceDocuments(path: string): PlaceDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => documentOf(JSON.parse(line) as Row));
}

function documentOf(row: Row): PlaceDocument {
  const offsets = utf16Offsets(row.text);
  const toponyms = row.toponyms?.map((toponym) => ({
    start: offsets[toponym.start] ?? 0,
    end: offsets[toponym.end] ?? 0,
    text: toponym.text ?? '',
    lat: toponym.lat ?? null,
    lon: toponym.lon ?? null,
    fine: toponym.fine ?? false,
  }));
  return {
    docid: row.docid,
    set: row.set ?? 'all',
    title: row.title ?? '',
    text: row.text,
    toponyms: toponyms ?? null,
  };
}
