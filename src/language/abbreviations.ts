/** What `data/english/abbreviations.yaml` says: see the notes there. */
export interface AbbreviationLists {
  readonly titles: readonly string[];
  readonly before: readonly string[];
  readonly either: readonly string[];
  readonly beforeNumbers: readonly string[];
  readonly written: readonly string[];
  readonly starters: readonly string[];
}

/** What a full stop behind a word says of the sentence's end. */
export type StopKind = 'title' | 'before' | 'either' | 'none';

export interface Abbreviations {
  /** The kind of abbreviation that `word`, written without its full stop, is before a text that starts with `next`. */
  kind(word: string, next: string): StopKind;
  /** Whether the full stop is part of the token. */
  keepsStop(word: string, next: string): boolean;
  /** Whether the word begins a sentence when it is capitalised behind an abbreviation. */
  starts(word: string): boolean;
}

export function createAbbreviations(lists: AbbreviationLists): Abbreviations {
  const kinds = new Map<string, StopKind>([
    ...lists.either.map((word) => [word, 'either'] as const),
    ...lists.before.map((word) => [word, 'before'] as const),
    ...lists.titles.map((word) => [word, 'title'] as const),
  ]);
  const numbers = new Set(lists.beforeNumbers);
  const written = new Set(lists.written);
  const alsoWords = new Set(lists.written.map((word) => word.toLowerCase()));
  const starters = new Set(lists.starters);
  const kind = (word: string, next: string): StopKind => {
    const lower = word.toLowerCase();
    const found = kinds.get(lower) ?? 'none';
    if (found === 'none') return found;
    if (numbers.has(lower) && found !== 'title' && !/\d/.test(next)) {
      return alsoWords.has(lower) ? 'none' : 'either';
    }
    return alsoWords.has(lower) && !written.has(word) ? 'none' : found;
  };
  return {
    kind,
    keepsStop: (word, next) => kind(word, next) !== 'none',
    starts: (word) => starters.has(word.toLowerCase()),
  };
}
