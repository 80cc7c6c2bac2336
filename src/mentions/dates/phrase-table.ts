import { piecesOf } from './atoms.ts';

interface Entry<Value> {
  readonly pieces: readonly string[];
  readonly value: Value;
}

/** Phrases looked up by their first piece; the longest that stands at a place wins. */
export class PhraseTable<Value> {
  readonly #byFirst = new Map<string, Entry<Value>[]>();

  add(phrase: string, value: Value): void {
    const pieces = piecesOf(phrase);
    const first = pieces[0];
    if (first === undefined) return;
    const entries = this.#byFirst.get(first) ?? [];
    const shorter = entries.findIndex((entry) => entry.pieces.length < pieces.length);
    entries.splice(shorter === -1 ? entries.length : shorter, 0, { pieces, value });
    this.#byFirst.set(first, entries);
  }

  /** The longest phrase at `at`, with the place behind it; null where none stands. */
  at(words: readonly string[], at: number): { readonly value: Value; readonly next: number } | null {
    const entries = this.#byFirst.get(words[at] ?? '');
    const found = entries?.find(({ pieces }) =>
      pieces.every((piece, offset) => words[at + offset] === piece),
    );
    return found === undefined ? null : { value: found.value, next: at + found.pieces.length };
  }
}
