import type { Token, Tokenised } from '../document/sentence.ts';
import type { Span } from '../document/span.ts';
import type { Abbreviations } from './abbreviations.ts';

/** What `data/english/tokens.yaml` says. */
export interface TokenRules {
  readonly prefixes: readonly string[];
  readonly clitics: readonly string[];
  readonly joined: { readonly [word: string]: number };
  /** Words that are one thing, the last in the singular: "tear gas". The parser keeps them together. */
  readonly compounds: readonly string[];
}

/**
 * Cuts the part of `text` that `span` gives into tokens as the English Web Treebank does: "don't" is do + n't, "US-led" is
 * US + - + led, "U.S." is one token. `index` is the sentence's place in the article. Offsets are UTF-16 code units of `text`.
 */
export type Tokeniser = (text: string, span: Span, index: number) => Tokenised;

/** Shapes of which each is one token, tried in turn where a token may start. No quantifier is nested, and runs are short. */
const wholes: readonly RegExp[] = [
  // Addresses of pages, mail and accounts; tags.
  /(?:https?:\/\/|ftp:\/\/|www\.|mailto:)[^\s<>"“”]{1,2000}/iuy,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){0,6}/uy,
  /[@#]\p{L}[\p{L}\p{N}_]{0,63}/uy,
  // Faces.
  /[:;=]-?[()DPp](?![\p{L}\p{N}])|\^_\^/uy,
  // Letters each with its full stop: U.S., p.m., Ph.D.
  /(?:\p{L}\.){2,12}(?![\p{L}\p{N}])|Ph\.D\.?/uy,
  // Telephone numbers, dates, times, sums.
  /(?:\d{1,4}-){0,2}\d{3}-\d{4}(?![\p{L}\p{N}])/uy,
  /\d{1,4}[/]\d{1,2}(?:[/]\d{2,4})?(?![\p{L}\p{N}])|\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}])/uy,
  /[+]?\d{1,40}(?:[.,:]\d{1,40}){0,20}(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])/iuy,
  // Runs of one mark.
  /\.{2,1000}|[!?]{1,1000}|-{2,1000}|={2,1000}|\*{1,1000}|_{1,1000}|~{1,1000}|<{2}|>{2}|''|``|’’|‘‘/uy,
];

/** A word: letters and digits, with apostrophes, ampersands and full stops only between them. */
const word =
  /[\p{L}\p{N}\p{M}]{1,200}(?:['’`&][\p{L}\p{N}\p{M}]{1,200}|\.(?=[\p{L}]{2,4}(?![\p{L}\p{N}])|\d)[\p{L}\p{N}]{1,40}){0,8}/uy;
const amount = /[+]?\d{1,40}(?:[.,]\d{1,40}){0,20}/uy;
const trailing = /[.,;:!?)\]}'"”’]$/u;

export function createTokeniser(rules: TokenRules, abbreviations: Abbreviations): Tokeniser {
  const cutter = new Cutter(rules, abbreviations);
  return (text, span, index) => ({ index, span, tokens: cutter.cut(text, span.start, span.end) });
}

class Cutter {
  readonly #prefixes: ReadonlySet<string>;
  readonly #clitics: readonly string[];
  readonly #joined: ReadonlyMap<string, number>;
  readonly #abbreviations: Abbreviations;

  constructor(rules: TokenRules, abbreviations: Abbreviations) {
    this.#prefixes = new Set(rules.prefixes);
    this.#clitics = rules.clitics;
    this.#joined = new Map(Object.entries(rules.joined));
    this.#abbreviations = abbreviations;
  }

  cut(text: string, start: number, end: number): Token[] {
    const tokens: Token[] = [];
    let at = start;
    while (at < end) {
      if (isSpace(text, at)) at++;
      else at = this.#next(text, at, end, tokens);
    }
    return tokens;
  }

  /** Adds the token or tokens that start at `at`; returns where they end. */
  #next(text: string, at: number, end: number, tokens: Token[]): number {
    const whole = longestWhole(text, at, end);
    if (whole > at) return push(tokens, text, at, whole);
    const wordEnd = Math.min(end, matchEnd(word, text, at));
    if (wordEnd > at) return this.#word(text, at, wordEnd, end, tokens);
    const clitic = this.#cliticAt(text, at, end);
    if (clitic > at) return push(tokens, text, at, clitic);
    const size = text.codePointAt(at)! > 0xffff ? 2 : 1;
    return push(tokens, text, at, Math.min(end, at + size));
  }

  #word(text: string, at: number, wordEnd: number, end: number, tokens: Token[]): number {
    const digits = Math.min(end, matchEnd(amount, text, at));
    if (digits > at && digits < wordEnd && this.#cutsAmount(text.slice(digits, wordEnd))) {
      push(tokens, text, at, digits);
      return push(tokens, text, digits, wordEnd);
    }
    if (text[wordEnd] === '.' && wordEnd < end && this.#takesStop(text, at, wordEnd, end)) {
      return push(tokens, text, at, wordEnd + 1);
    }
    if (text[wordEnd] === '-' && this.#joins(text, at, wordEnd, end)) {
      const rest = Math.min(end, matchEnd(word, text, wordEnd + 1));
      return this.#cutClitics(text, at, rest, tokens);
    }
    return this.#cutClitics(text, at, wordEnd, tokens);
  }

  /** Whether letters behind a number are a unit of their own: "5pm", "20km", but not "F16" or "9mm-". */
  #cutsAmount(letters: string): boolean {
    return /^(?:[ap]\.?m\.?|k[mg]|m[mgi]|cm|ft|lbs?|oz|mph|hrs?|mins?|yrs?|bn|m|k|GB|MB)$/iu.test(letters);
  }

  #takesStop(text: string, at: number, wordEnd: number, end: number): boolean {
    const written = text.slice(at, wordEnd);
    const last = wordEnd + 1 >= end;
    if (/^\p{Lu}$/u.test(written)) return !last && written !== 'I';
    const next = skipSpaces(text, wordEnd + 1, end);
    return (
      this.#abbreviations.keepsStop(written, text.slice(next, next + 1)) && (!last || written.length > 1)
    );
  }

  #joins(text: string, at: number, hyphen: number, end: number): boolean {
    if (hyphen + 1 >= end || !/[\p{L}\p{N}]/u.test(text[hyphen + 1]!)) return false;
    return this.#prefixes.has(text.slice(at, hyphen).toLowerCase());
  }

  /** A word without or with its clitic, or two words written as one. */
  #cutClitics(text: string, at: number, end: number, tokens: Token[]): number {
    const lower = text.slice(at, end).toLowerCase();
    const first = this.#joined.get(lower);
    if (first !== undefined) {
      push(tokens, text, at, at + first);
      return push(tokens, text, at + first, end);
    }
    const plain = lower.replace(/[’`]/g, "'");
    for (const clitic of this.#clitics) {
      if (plain.length > clitic.length && plain.endsWith(clitic)) {
        this.#cutClitics(text, at, end - clitic.length, tokens);
        return push(tokens, text, end - clitic.length, end);
      }
    }
    return push(tokens, text, at, end);
  }

  /** The end of a clitic that stands alone, as in "the Sept. 11's" behind a token with a full stop. */
  #cliticAt(text: string, at: number, end: number): number {
    if (!/['’`]/u.test(text[at]!) || at === 0 || isSpace(text, at - 1)) return -1;
    for (const clitic of this.#clitics) {
      const stop = at + clitic.length;
      const written = text.slice(at, stop).toLowerCase().replace(/[’`]/g, "'");
      if (stop <= end && written === clitic && !/[\p{L}\p{N}]/u.test(text[stop] ?? ' ')) return stop;
    }
    return -1;
  }
}

function longestWhole(text: string, at: number, end: number): number {
  for (const shape of wholes) {
    let stop = Math.min(end, matchEnd(shape, text, at));
    if (stop <= at) continue;
    if (shape === wholes[0]) while (stop > at + 1 && trailing.test(text[stop - 1]!)) stop--;
    return stop;
  }
  return -1;
}

function matchEnd(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}

function push(tokens: Token[], text: string, start: number, end: number): number {
  tokens.push({ text: text.slice(start, end), start, end });
  return end;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit <= 32) return true;
  return unit > 127 && /[\s\u200b\ufeff]/u.test(text[at]!);
}

function skipSpaces(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpace(text, next)) next++;
  return next;
}
