import type { Hints } from '../article.ts';

/**
 * Which columns of a table (keys of a JSON object; `data.text` reaches into one) hold what. What is not given is looked
 * for under the usual names.
 */
export interface ColumnMap {
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly authors?: string;
}

export type Field = keyof ColumnMap;

/** A row of a table as named values. */
export type Row = { readonly [column: string]: unknown };

/** What a row holds of an article; `text` and `html` null where it has none. */
export interface RowArticle {
  readonly text: string | null;
  readonly html: string | null;
  readonly hints: Hints;
}

/** The names that tables give these columns, in order of trust. Case, blanks, dashes and underscores count for nothing. */
const USUAL_NAMES: { readonly [field in Field]: readonly string[] } = {
  text: [
    'text',
    'articletext',
    'fulltext',
    'body',
    'articlebody',
    'maintext',
    'content',
    'bodytext',
    'article',
    'story',
  ],
  html: ['html', 'contenthtml', 'rawhtml', 'bodyhtml'],
  title: ['title', 'headline', 'head', 'subject'],
  date: [
    'publishedat',
    'datepublished',
    'publicationdate',
    'published',
    'pubdate',
    'publishdate',
    'date',
    'articledate',
  ],
  publisher: ['publisher', 'source', 'outlet', 'publication', 'sitename', 'newspaper', 'sourcename'],
  url: ['url', 'link', 'canonicalurl', 'sourceurl', 'address', 'uri', 'articleurl'],
  authors: ['authors', 'author', 'byline', 'creator', 'by'],
};
const FIELDS = Object.keys(USUAL_NAMES) as Field[];

/** The fields that a map of columns may name. */
export function isField(name: string): name is Field {
  return Object.hasOwn(USUAL_NAMES, name);
}

/** What one row holds, by the columns that `map` names and the usual names for the others. */
export function articleOfRow(row: Row, map: ColumnMap): RowArticle {
  const found = new Map(FIELDS.map((field) => [field, cellOf(row, field, map)]));
  const text = found.get('text') ?? null;
  const url = found.get('url');
  const authors = found.get('authors');
  return {
    text,
    html: found.get('html') ?? null,
    hints: {
      ...stated('title', found.get('title')),
      ...stated('publisher', found.get('publisher')),
      ...stated('date', dayOfClock(found.get('date'))),
      ...(url != null && URL.canParse(url) ? { url } : {}),
      ...(authors == null
        ? {}
        : { authors: authors.split(/\s*;\s*|\s*\n\s*/).filter((name) => name !== '') }),
    },
  };
}

function stated(field: 'title' | 'publisher' | 'date', value: string | null | undefined): Hints {
  return value == null ? {} : { [field]: value };
}

/** A count of seconds or milliseconds since 1970, as programs write moments, in ISO 8601; anything else as it is. */
function dayOfClock(value: string | null | undefined): string | null | undefined {
  const count = value == null ? undefined : /^(1\d{9})(\d{3})?(?:\.\d+)?$/u.exec(value.trim());
  return count ? new Date(Number(`${count[1]}${count[2] ?? '000'}`)).toISOString() : value;
}

function cellOf(row: Row, field: Field, map: ColumnMap): string | null {
  const named = map[field];
  if (named !== undefined) return asText(atPath(row, named));
  const keys = Object.keys(row);
  for (const usual of USUAL_NAMES[field]) {
    const key = keys.find((candidate) => folded(candidate) === usual);
    const value = key === undefined ? null : asText(row[key]);
    if (value !== null) return value;
  }
  return null;
}

function atPath(row: Row, path: string): unknown {
  if (Object.hasOwn(row, path)) return row[path];
  let value: unknown = row;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return null;
    value = (value as Row)[step];
  }
  return value;
}

/** A value as text: names of objects and lists of them too ("author": [{"name": "…"}]), and nothing nested further. */
function asText(value: unknown): string | null {
  if (!Array.isArray(value)) return nameIn(value);
  return (
    value
      .map(nameIn)
      .filter((part) => part !== null)
      .join('; ') || null
  );
}

function nameIn(value: unknown): string | null {
  const named = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  if (typeof named === 'number') return String(named);
  return typeof named === 'string' && named.trim() !== '' ? named : null;
}

function folded(column: string): string {
  return column.toLowerCase().replace(/[\s_-]/g, '');
}
