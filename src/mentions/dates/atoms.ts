import type { Tagged } from '../../document/sentence.ts';

/**
 * The smallest pieces that the grammar of times reads: a run of digits, a run of letters or a mark. Tokens are cut further
 * here because texts write "7-8", "12th", "1990s" and "05/03/2019" in one piece or in several.
 */
export interface Atom {
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly isNumber: boolean;
  /** Begins with a capital letter. */
  readonly isCapital: boolean;
  /** Index of its token in the sentence. */
  readonly token: number;
  readonly xpos: string;
  /** UTF-16 offsets in the article. */
  readonly start: number;
  readonly end: number;
}

const pieces = /\d+|\p{L}[\p{L}\p{M}]*(?:\.\p{L}+)*|['’]\p{L}+|[^\s\p{L}\d]/gu;
const dropped = /^[.'’‘"“”`]$/u;

/** Cuts a text into pieces as {@link atomsOf} does; for the phrases of the lexicon. */
export function piecesOf(text: string): string[] {
  return [...text.matchAll(pieces)].map(([piece]) => fold(piece)).filter((piece) => !dropped.test(piece));
}

/** The atoms of a sentence. Full stops and quotation marks are left out: abbreviations and ends do not matter to times. */
export function atomsOf(sentence: Tagged): Atom[] {
  const atoms: Atom[] = [];
  sentence.tokens.forEach((token, index) => {
    for (const match of token.text.matchAll(pieces)) {
      const [piece] = match;
      if (dropped.test(piece)) continue;
      const start = token.start + match.index;
      const first = piece[0]!;
      atoms.push({
        lower: fold(piece),
        isNumber: first >= '0' && first <= '9',
        isCapital: first !== first.toLowerCase(),
        token: index,
        xpos: token.xpos,
        start,
        end: start + piece.length,
      });
    }
  });
  return atoms;
}

function fold(piece: string): string {
  return piece.toLowerCase().replace('’', "'");
}
