import { INLINE_ELEMENTS } from './html-syntax.ts';
import type { PageElement } from './page-tree.ts';

/** A paragraph, heading, list item, table row or other piece of running text of a page, in page order. */
export interface Block {
  readonly text: string;
  /** How many code units of the text are links. */
  readonly linked: number;
  /** Name of the nearest element that parts paragraphs. */
  readonly element: string;
}

const LINK_SHARE = 0.5;
const OWN_WORDS = 80;

/** True of a block that is mostly links, and has few words of its own. */
export function isLinks(block: Block): boolean {
  return block.linked > block.text.length * LINK_SHARE && block.text.length - block.linked < OWN_WORDS;
}

/** A block-level element together with its range of blocks, `[from, to)`, and what it is within. */
export interface Region {
  readonly element: PageElement;
  readonly from: number;
  readonly to: number;
  readonly parent: Region | null;
}

/** The blocks of a page, and its block-level elements, outer before inner. */
export interface PageLayout {
  readonly blocks: readonly Block[];
  readonly regions: readonly Region[];
}

/**
 * Cuts a page into its blocks. Elements that `skipped` names are passed over. A line break within a paragraph stays a
 * line break; two of them part paragraphs; the cells of a table row are parted by tabs.
 */
export function layOut(root: PageElement, skipped: (element: PageElement) => boolean): PageLayout {
  const cutter = new BlockCutter(skipped);
  cutter.visit(root, null);
  return { blocks: cutter.blocks, regions: cutter.regions };
}

interface OpenRegion {
  element: PageElement;
  from: number;
  to: number;
  parent: OpenRegion | null;
}

const WITHIN_ROW: ReadonlySet<string> = new Set(['td', 'th']);

class BlockCutter {
  readonly blocks: Block[] = [];
  readonly regions: OpenRegion[] = [];
  readonly #skipped: (element: PageElement) => boolean;
  #text = '';
  /** For each line of the text so far, how much of it is links. */
  #linked = [0];
  #links = 0;
  #rows = 0;

  constructor(skipped: (element: PageElement) => boolean) {
    this.#skipped = skipped;
  }

  visit(element: PageElement, parent: OpenRegion | null): void {
    if (this.#skipped(element)) return;
    const { name } = element;
    if (name === 'br') this.#breakLine();
    else if (name === 'hr') this.#cut(parent?.element.name ?? '');
    else if (INLINE_ELEMENTS.has(name)) this.#visitInline(element, parent);
    else if (WITHIN_ROW.has(name) && this.#rows > 0 && isPlainCell(element)) this.#visitCell(element, parent);
    else this.#visitBlock(element, parent);
  }

  #visitInline(element: PageElement, parent: OpenRegion | null): void {
    const link = element.name === 'a' && element.attributes.has('href') ? 1 : 0;
    this.#links += link;
    this.#visitChildren(element, parent);
    this.#links -= link;
  }

  #visitCell(element: PageElement, parent: OpenRegion | null): void {
    this.#visitChildren(element, parent);
    this.#text += '\t';
  }

  #visitBlock(element: PageElement, parent: OpenRegion | null): void {
    this.#cut(parent?.element.name ?? '');
    const region: OpenRegion = { element, from: this.blocks.length, to: this.blocks.length, parent };
    this.regions.push(region);
    const row = element.name === 'tr' ? 1 : 0;
    this.#rows += row;
    this.#visitChildren(element, region);
    this.#rows -= row;
    this.#cut(element.name);
    region.to = this.blocks.length;
  }

  #visitChildren(element: PageElement, parent: OpenRegion | null): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#addText(child);
      else this.visit(child, parent);
    }
  }

  #addText(source: string): void {
    const text = source.replace(/[\s\u00a0]+/g, ' ');
    this.#text += text;
    if (this.#links > 0) this.#linked[this.#linked.length - 1]! += text.trim().length;
  }

  #breakLine(): void {
    this.#text += '\n';
    this.#linked.push(0);
  }

  /** Ends a block; an empty line parts it in two. */
  #cut(element: string): void {
    const lines = this.#text.split('\n');
    const linked = this.#linked;
    this.#text = '';
    this.#linked = [0];
    let from = 0;
    for (let index = 0; index <= lines.length; index++) {
      if (index < lines.length && lines[index]!.trim() !== '') continue;
      const text = tidyLines(lines.slice(from, index).join('\n'));
      const links = linked.slice(from, index).reduce((sum, length) => sum + length, 0);
      if (text !== '') this.blocks.push({ text, linked: Math.min(text.length, links), element });
      from = index + 1;
    }
  }
}

/** Makes each run of white space one mark: a line break, else a tab, else a space. */
function tidyLines(text: string): string {
  return text.replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : run.includes('\t') ? '\t' : ' ')).trim();
}

/** True of a table cell that holds a value rather than paragraphs of its own: pages laid out by tables keep their cells apart. */
function isPlainCell(cell: PageElement): boolean {
  return cell.children.every(
    (child) => typeof child === 'string' || (child.name !== 'br' && INLINE_ELEMENTS.has(child.name)),
  );
}
