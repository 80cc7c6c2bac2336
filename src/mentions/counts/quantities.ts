import type { Bound, CountLexicon } from './lexicon.ts';
import { digitsValue, numberAt } from './numerals.ts';
import type { PhraseTable } from './phrase-table.ts';
import { isNoCount } from './quantity-rejects.ts';
import type { SentenceView } from './sentence-view.ts';

/** A figure with the words that bound it: "at least 15", "between 12 and 14", "dozens", "no". Tokens, both included. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly exact: boolean;
  /** Where the upper end of a range begins, or the figure itself. */
  readonly upper: number;
  /** Written with a number rather than a word like "several". */
  readonly numeral: boolean;
  /** "some", "all but": the first of "from 12 to 31" for a toll that rose. */
  readonly opener: 'between' | 'from' | null;
}

interface Core {
  readonly length: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly exact: boolean;
  readonly numeral: boolean;
  /** How many words stand before the upper end of a range. */
  readonly upper: number;
}

/** Reads the quantity that begins at token `start`, or null when there is none, or it counts years, money, ages… */
export function quantityAt(view: SentenceView, start: number): Quantity | null {
  const { words, lexicon } = view;
  const { bounds, next: afterBounds } = boundsFrom(words, start, lexicon.boundsBefore);
  const opener = openerAt(words, afterBounds, lexicon);
  const at = opener ? afterBounds + 1 : afterBounds;
  const inner = boundsFrom(words, at, lexicon.boundsBefore);
  const core = coreAt(words, inner.next, lexicon);
  if (!core) return start === inner.next ? null : vagueQuantity(words, start, lexicon);
  const end = inner.next + core.length;
  if (core.numeral && isNoCount(view, inner.next, end, bounds.length + inner.bounds.length > 0)) return null;
  if (opener && (core.min === core.max || !core.numeral)) return null;
  const behind = boundsFrom(words, end, lexicon.boundsBehind);
  const all = [...bounds, ...inner.bounds, ...behind.bounds];
  return {
    ...bounded(core, all),
    first: start,
    last: behind.next - 1,
    upper: inner.next + core.upper,
    numeral: core.numeral,
    opener,
  };
}

/** "another", which is a figure of its own where no other follows. */
function vagueQuantity(words: readonly string[], start: number, lexicon: CountLexicon): Quantity | null {
  const vague = vagueAt(words, start, lexicon);
  if (!vague) return null;
  const { min, max, exact } = vague.value;
  return {
    first: start,
    last: start + vague.length - 1,
    min,
    max,
    exact,
    upper: start,
    numeral: false,
    opener: null,
  };
}

function vagueAt(words: readonly string[], start: number, lexicon: CountLexicon) {
  const vague = lexicon.quantities.longestAt(words, start);
  return vague?.value.of && words[start + vague.length] !== 'of' ? null : vague;
}

function openerAt(words: readonly string[], index: number, lexicon: CountLexicon): Quantity['opener'] {
  const word = words[index] ?? '';
  return lexicon.rangeOpeners.has(word) ? (word as Quantity['opener']) : null;
}

const mostBounds = 4;

/** The bounds that follow one another from `start` on, and where they end. */
function boundsFrom(words: readonly string[], start: number, table: PhraseTable<Bound>) {
  const bounds: Bound[] = [];
  let next = start;
  for (let found = table.longestAt(words, next); found && bounds.length < mostBounds; ) {
    bounds.push(found.value);
    next += found.length;
    found = table.longestAt(words, next);
  }
  return { bounds, next };
}

function coreAt(words: readonly string[], start: number, lexicon: CountLexicon): Core | null {
  const vague = vagueAt(words, start, lexicon);
  const number = rangeAt(words, start, lexicon);
  if (vague && vague.length >= (number?.length ?? 0))
    return { ...vague.value, length: vague.length, numeral: false, upper: 0 };
  return number;
}

/** A number, or two with "to", "or", "and" or a dash between them. */
function rangeAt(words: readonly string[], start: number, lexicon: CountLexicon): Core | null {
  const joined = joinedRange(words[start] ?? '');
  if (joined) return { ...joined, length: 1, exact: false, numeral: true, upper: 0 };
  const low = numberOrPlus(words, start, lexicon);
  if (!low) return null;
  const single: Core = {
    length: low.length,
    min: low.value,
    max: low.open ? null : low.value,
    exact: low.exact,
    numeral: true,
    upper: 0,
  };
  const joiner = start + low.length;
  if (!lexicon.rangeJoiners.has(words[joiner] ?? '')) return single;
  if (words[joiner] === 'and' && words[start - 1] !== 'between') return single;
  const high = numberAt(words, joiner + 1, lexicon);
  if (!high) return single;
  const min = halfWritten(low.value, high.value, words[joiner + 1] ?? '');
  if (min >= high.value) return single;
  return {
    length: low.length + 1 + high.length,
    min,
    max: high.value,
    exact: false,
    numeral: true,
    upper: low.length + 1,
  };
}

/** The lower end of a range whose unit is written once: "10-15,000", "two to three hundred". `word` begins the upper end. */
function halfWritten(low: number, high: number, word: string): number {
  const units = digitsValue(word) === null ? [1_000_000, 1000, 100, 12] : /[,.]/.test(word) ? [1000] : [];
  const unit = units.find((size) => high % size === 0 && low < high / size);
  return low * (unit ?? 1);
}

function numberOrPlus(words: readonly string[], start: number, lexicon: CountLexicon) {
  const word = words[start] ?? '';
  const value = word.endsWith('+') ? digitsValue(word.slice(0, -1)) : null;
  if (value !== null) return { value, length: 1, exact: false, open: true };
  const number = numberAt(words, start, lexicon);
  return number && { ...number, open: false };
}

function joinedRange(word: string): { min: number; max: number } | null {
  const parts = word.split(/[-–—]/);
  const [low, high] = parts.map(digitsValue);
  if (parts.length !== 2 || low === null || high === null || low === undefined || high === undefined)
    return null;
  const min = halfWritten(low, high, parts[1] ?? '');
  return min < high ? { min, max: high } : null;
}

function bounded(core: Core, bounds: readonly Bound[]): Pick<Quantity, 'min' | 'max' | 'exact'> {
  const exact = core.exact && bounds.every((bound) => bound === 'none');
  if (bounds.includes('least')) return { min: core.min ?? core.max, max: null, exact };
  if (bounds.includes('most')) return { min: null, max: core.max ?? core.min, exact };
  return { min: core.min, max: core.max, exact };
}
