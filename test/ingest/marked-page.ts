import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Article } from '../../src/schema/article.ts';

/** A page of a test: its text, and the words of it that are debris, in order. */
export interface MarkedPage {
  readonly name: string;
  readonly text: string;
  readonly debris: readonly string[];
}

/**
 * Pages from a file of this folder. `=== NAME` heads each; its lines begin with `+ ` (article) or `- ` (debris) or are
 * blank; within an article line, `⟦…⟧` marks words that are debris.
 */
export function readMarkedPages(file: string): MarkedPage[] {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return source.split(/^=== /m).slice(1).map(readMarkedPage);
}

function readMarkedPage(section: string): MarkedPage {
  const [name, ...marked] = section.trimEnd().split('\n');
  const debris: string[] = [];
  const lines = marked.map((line) => {
    if (line === '') return '';
    const mark = line.slice(0, 2);
    assert.ok(mark === '+ ' || mark === '- ', `a line without a mark: ${line}`);
    if (mark === '- ') debris.push(line.slice(2));
    else debris.push(...[...line.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1]!));
    return line.slice(2).replace(/[⟦⟧]/g, '');
  });
  return { name: name!, text: lines.join('\n'), debris };
}

/** The words of each removed part, trimmed. */
export function removedWords({ text, removed }: Article): string[] {
  return removed.map(({ span }) => text.slice(span.start, span.end).trim());
}
