import { RAW_TEXT_ELEMENTS } from './html-syntax.ts';

/** What a scan of a page tells, in the order of the page. */
export interface PageHandler {
  /** `offset` is where the tag begins in the source. */
  start(name: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean, offset: number): void;
  end(name: string): void;
  /** Text as written: character references are not decoded. `raw`: the content of a script, style or the like. */
  text(source: string, raw: boolean): void;
}

const NAME = /[a-zA-Z][^\s/>]*/y;
const LONGEST_NAME = 40;
const GAP = /[\s/]*/y;
const ATTRIBUTE = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const ATTRIBUTES_KEPT = 40;

/**
 * Scans the tags and texts of a page in one pass (after HTML Living Standard, 13.2.5, without its rare states). Comments,
 * declarations and tags cut off by the end are left out. Takes time linear in the length of the page.
 */
export function scanPage(source: string, handler: PageHandler): void {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open === -1) {
      handler.text(source.slice(at), false);
      return;
    }
    if (open > at) handler.text(source.slice(at, open), false);
    at = scanMarkup(source, open, handler);
  }
}

function scanMarkup(source: string, open: number, handler: PageHandler): number {
  if (source.startsWith('<!--', open)) return after(source, '-->', open + 2);
  const next = source[open + 1] ?? '';
  if (next === '!' || next === '?') return after(source, '>', open + 2);
  if (next === '/') return scanEndTag(source, open, handler);
  const name = nameAt(source, open + 1);
  if (name === null) {
    handler.text('<', false);
    return open + 1;
  }
  return scanStartTag(source, open, name, handler);
}

function scanEndTag(source: string, open: number, handler: PageHandler): number {
  const name = nameAt(source, open + 2);
  if (name !== null) handler.end(name.slice(0, LONGEST_NAME).toLowerCase());
  return after(source, '>', open + 2);
}

function scanStartTag(source: string, open: number, written: string, handler: PageHandler): number {
  const name = written.slice(0, LONGEST_NAME).toLowerCase();
  const attributes = new Map<string, string>();
  let at = open + 1 + written.length;
  for (;;) {
    const gap = matchAt(GAP, source, at)![0];
    at += gap.length;
    if (at >= source.length) return at;
    if (source[at] === '>') {
      handler.start(name, attributes, gap.endsWith('/'), open);
      return RAW_TEXT_ELEMENTS.has(name) ? scanRawText(source, at + 1, name, handler) : at + 1;
    }
    const match = matchAt(ATTRIBUTE, source, at);
    if (match === null) {
      at++;
      continue;
    }
    at += match[0].length;
    const key = match[1]!.toLowerCase();
    if (attributes.size >= ATTRIBUTES_KEPT || attributes.has(key)) continue;
    attributes.set(key, match[2] ?? match[3] ?? match[4] ?? '');
  }
}

function scanRawText(source: string, start: number, name: string, handler: PageHandler): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = start;
  const close = closing.exec(source)?.index ?? source.length;
  if (close > start) handler.text(source.slice(start, close), true);
  handler.end(name);
  return close === source.length ? close : after(source, '>', close);
}

function nameAt(source: string, at: number): string | null {
  return matchAt(NAME, source, at)?.[0] ?? null;
}

function matchAt(sticky: RegExp, source: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(source);
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}
