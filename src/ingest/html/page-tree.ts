import { ENDED_BY, INLINE_ELEMENTS, SCOPES, VOID_ELEMENTS } from './html-syntax.ts';
import { type PageHandler, scanPage } from './scan-page.ts';

/** An element of a page. Texts among the children have their character references decoded. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (PageElement | string)[];
}

/** A page as a tree, and where its source first went deeper than the limit (null when it never did). */
export interface PageTree {
  readonly root: PageElement;
  readonly tooDeepAt: number | null;
}

/** Browsers flatten at 512 (Blink); real pages stay under 100. */
const DEEPEST = 200;

/**
 * The tree of a page's source. Elements deeper than {@link DEEPEST} become siblings, so that the tree can be walked by
 * recursion. `decode` turns character references into characters. Takes time linear in the length of the source.
 */
export function parsePage(source: string, decode: (text: string) => string): PageTree {
  const builder = new TreeBuilder(decode);
  scanPage(source, builder);
  return { root: builder.root, tooDeepAt: builder.tooDeepAt };
}

class TreeBuilder implements PageHandler {
  readonly root: PageElement = { name: 'html', attributes: new Map(), children: [] };
  tooDeepAt: number | null = null;
  readonly #open: PageElement[] = [this.root];
  readonly #counts = new Map<string, number>();
  readonly #decode: (text: string) => string;

  constructor(decode: (text: string) => string) {
    this.#decode = decode;
  }

  start(name: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean, offset: number): void {
    this.#endImplied(name);
    const decoded = new Map([...attributes].map(([key, value]) => [key, this.#decode(value)]));
    const element: PageElement = { name, attributes: decoded, children: [] };
    if (this.#open.length >= DEEPEST) {
      this.tooDeepAt ??= offset;
      this.#pop();
    }
    this.#open.at(-1)!.children.push(element);
    if (VOID_ELEMENTS.has(name) || (selfClosing && isForeign(name))) return;
    this.#open.push(element);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  end(name: string): void {
    if (name === 'br') this.start('br', new Map(), true, 0);
    if ((this.#counts.get(name) ?? 0) === 0) return;
    for (let depth = this.#open.length - 1; depth > 0; depth--) {
      const open = this.#open[depth]!.name;
      if (open === name) {
        while (this.#open.length > depth) this.#pop();
        return;
      }
      if (SCOPES.has(open) && !SCOPES.has(name) && !PARTS_OF_TABLE.has(name)) return;
    }
  }

  text(source: string, raw: boolean): void {
    this.#open.at(-1)!.children.push(raw ? source : this.#decode(source));
  }

  /** Ends what the start of `name` ends, looking out through inline elements only. */
  #endImplied(name: string): void {
    for (let depth = this.#open.length - 1; depth > 0; depth--) {
      const open = this.#open[depth]!.name;
      if (ENDED_BY.get(open)?.has(name)) {
        while (this.#open.length > depth) this.#pop();
        depth = this.#open.length;
      } else if (!INLINE_ELEMENTS.has(open)) return;
    }
  }

  #pop(): void {
    const { name } = this.#open.pop()!;
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
  }
}

const PARTS_OF_TABLE: ReadonlySet<string> = new Set(['tr', 'tbody', 'thead', 'tfoot']);

/** Only drawings and formulas honour the slash of `<path/>`. */
function isForeign(name: string): boolean {
  return (
    !INLINE_ELEMENTS.has(name) &&
    /^(?:path|g|use|circle|rect|line|polygon|polyline|ellipse|stop|image|defs|mi|mo|mn)$/.test(name)
  );
}
