import { terminalText } from '../export/terminal-text.ts';
import type { Duplicate } from '../ingest/duplicates/duplicate-finder.ts';
import type { Article } from '../schema/article.ts';

const KINDS: { readonly [kind in Duplicate['kind']]: string } = {
  text: 'there already',
  address: 'a later version',
  near: 'a copy',
};

/** One line on an article that would be imported: what it is, its day, language and publisher, title, and where it lies. */
export function foreseenText(name: string, article: Article, repeated: Duplicate | null): string {
  const { title, publishedAt, language, publisher } = article;
  const kind = repeated === null ? 'new' : KINDS[repeated.kind];
  const day = publishedAt?.slice(0, 10) ?? 'no date';
  const cells = [
    kind.padEnd(15),
    day.padEnd(10),
    language,
    publisher ?? '-',
    title === '' ? '-' : title,
    name,
  ];
  return cells.map((cell) => terminalText(cell.replace(/[\t\n]/g, ' '))).join('  ');
}
