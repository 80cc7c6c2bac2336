import type { CountLexicon } from './lexicon.ts';

/** A number that was read: how many words it takes, and whether it was meant to the unit ("a dozen" is not). */
export interface NumberMatch {
  readonly value: number;
  readonly length: number;
  readonly exact: boolean;
}

const withThousands = /^\d{1,3}(?:[,.]\d{3})+$/;
const plainDigits = /^\d{1,9}$/;
const withDecimals = /^\d{1,4}\.\d{1,2}$/;

/** The value of a token of digits: `15`, `1,200`, `1.200` (a point before three digits parts thousands), `1.5`. */
export function digitsValue(word: string): number | null {
  if (plainDigits.test(word)) return Number(word);
  if (withThousands.test(word)) return Number(word.replaceAll(/[,.]/g, ''));
  return withDecimals.test(word) ? Number(word) : null;
}

/** The value of one number word, with both halves of `twenty-five` where it is one token. */
function wordValue(word: string, lexicon: CountLexicon): number | null {
  const whole = lexicon.cardinals.get(word);
  if (whole !== undefined) return whole;
  const [tens, unit, ...more] = word.split('-').map((part) => lexicon.cardinals.get(part));
  if (tens === undefined || unit === undefined || more.length > 0) return null;
  return tens >= 20 && unit >= 1 && unit < 10 ? tens + unit : null;
}

/** Reads the number that begins at word `start`: digits, words, or digits and a multiplier (`1.5 million`). */
export function numberAt(words: readonly string[], start: number, lexicon: CountLexicon): NumberMatch | null {
  const article = words[start] === 'a' && lexicon.multipliers.has(words[start + 1] ?? '');
  const digits = digitsValue(words[start] ?? '');
  const opening = article ? 1 : (digits ?? wordValue(words[start] ?? '', lexicon));
  if (opening === null) return null;
  const reader = new NumberReader(words, start + 1, opening, lexicon);
  if (digits === null && !article) reader.readUnit();
  while (reader.readMultiplier()) reader.readRest();
  const { value, next, rounded } = reader;
  if (!Number.isInteger(value)) return null;
  return { value, length: next - start, exact: !article && !rounded };
}

/** Adds up a number in words, group by group. */
class NumberReader {
  next: number;
  rounded = false;
  readonly #words: readonly string[];
  readonly #lexicon: CountLexicon;
  #total = 0;
  #group: number;

  constructor(words: readonly string[], next: number, opening: number, lexicon: CountLexicon) {
    this.#words = words;
    this.next = next;
    this.#group = opening;
    this.#lexicon = lexicon;
  }

  get value(): number {
    return this.#total + this.#group;
  }

  /** `twenty five`, `twenty - five`. */
  readUnit(): void {
    if (this.#group < 20 || this.#group % 10 !== 0) return;
    const skip = this.#words[this.next] === '-' ? 1 : 0;
    const unit = this.#lexicon.cardinals.get(this.#words[this.next + skip] ?? '');
    if (unit === undefined || unit < 1 || unit > 9) return;
    this.#group += unit;
    this.next += skip + 1;
  }

  readMultiplier(): boolean {
    const word = this.#words[this.next] ?? '';
    const multiplier = this.#lexicon.multipliers.get(word);
    if (multiplier === undefined) return false;
    if (multiplier === 12) this.rounded = true;
    if (multiplier >= 1000) {
      this.#total += this.#group * multiplier;
      this.#group = 0;
    } else {
      this.#group *= multiplier;
    }
    this.next += 1;
    return true;
  }

  /** What follows a multiplier: `two hundred (and) fifty`, `one thousand two hundred`. */
  readRest(): void {
    const skip = this.#words[this.next] === 'and' ? 1 : 0;
    const rest = wordValue(this.#words[this.next + skip] ?? '', this.#lexicon);
    if (rest === null || (skip === 1 && this.#group < 100 && this.#total === 0)) return;
    this.#group += rest;
    this.next += skip + 1;
    this.readUnit();
  }
}
