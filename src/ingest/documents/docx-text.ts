import { decodeHTML } from 'entities';
import { INLINE_ELEMENTS } from '../html/html-syntax.ts';
import { type PageElement, parsePage } from '../html/page-tree.ts';

/** Where a Word document that was made a page refers to its notes, and where it lists them. */
const NOTE = /^(?:foot|end)note-/;

/**
 * The text of a Word document that was made a page: paragraphs and list items parted by blank lines. A row of a table is one
 * of them, its cells parted by tabs; tables that only set pages out, with several paragraphs in a cell, keep their cells
 * apart. Notes and their numbers are left out.
 */
export function docxText(page: string): string {
  return paragraphsIn(parsePage(page, decodeHTML).root).join('\n\n');
}

function paragraphsIn(element: PageElement): string[] {
  const paragraphs: string[] = [];
  let text = '';
  const cut = () => {
    const tidy = text.replace(/[^\S\n\t]+/g, ' ').trim();
    if (tidy !== '') paragraphs.push(tidy);
    text = '';
  };
  const visit = (child: PageElement | string): void => {
    if (typeof child === 'string') text += child;
    else if (NOTE.test(child.attributes.get('id') ?? '')) return;
    else if (child.name === 'br') text += '\n';
    else if (INLINE_ELEMENTS.has(child.name)) child.children.forEach(visit);
    else {
      cut();
      paragraphs.push(...(child.name === 'tr' ? rowOf(child) : paragraphsIn(child)));
    }
  };
  element.children.forEach(visit);
  cut();
  return paragraphs;
}

function rowOf(row: PageElement): string[] {
  const cells = row.children.filter((child) => typeof child !== 'string').map(paragraphsIn);
  if (cells.some((cell) => cell.length > 1)) return cells.flat();
  const text = cells.map(([only = '']) => only.replace(/\s+/g, ' ')).join('\t');
  return text.trim() === '' ? [] : [text.trim()];
}
