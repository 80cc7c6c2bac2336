import type { Tokenised } from '../../document/sentence.ts';
import { keyOf, piecesOf, type Spellings } from './fold.ts';

/** A word as aliases are compared by; a token holds one or more. Marks of punctuation other than hyphens hold an empty one. */
export interface Word {
  readonly key: string;
  /** The word as written, without diacritics. */
  readonly text: string;
  readonly token: number;
  /** The word begins, or ends, its token. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Full stops stand in it: "U.S.". */
  readonly dotted: boolean;
  /** Only a hyphen stands between it and the word before. */
  readonly joined: boolean;
}

const hyphen = /^[-‐‑–/]$/;
const dotted = /\p{L}\.\p{L}/u;
const unseen = /^['’‘ʼ]$/;

/** The words of a sentence, left to right. */
export function wordsOf({ tokens }: Tokenised, spellings: Spellings): Word[] {
  const words: Word[] = [];
  let joined = false;
  tokens.forEach(({ text, start, end }, token) => {
    if (hyphen.test(text)) {
      joined = tokens[token - 1]?.end === start && tokens[token + 1]?.start === end;
      return;
    }
    if (unseen.test(text)) return;
    const pieces = piecesOf(text);
    if (pieces.length === 0)
      words.push({ key: '', text: '', token, opens: true, closes: true, dotted: false, joined: false });
    pieces.forEach((piece, index) => {
      for (const key of keyOf(piece, spellings).split(' ')) {
        words.push({
          key,
          text: piece,
          token,
          opens: index === 0,
          closes: index === pieces.length - 1,
          dotted: dotted.test(text),
          joined: index > 0 || joined,
        });
      }
    });
    joined = false;
  });
  return words;
}

/** How a sentence is written, as far as it decides what case says: not at all in capitals or without any. */
export type Lettering = 'mixed' | 'capitals' | 'small';

/** A sentence counts as written in capitals when more than this share of its words of two letters and more is. */
const capitalShare = 0.7;

/** Tells a headline in capitals from ordinary text. */
export function letteringOf(words: readonly Word[]): 'mixed' | 'capitals' {
  const lettered = words.filter(({ text }) => text.length > 1 && text.toLowerCase() !== text.toUpperCase());
  const capitals = lettered.filter(({ text }) => text === text.toUpperCase());
  return lettered.length > 2 && capitals.length > capitalShare * lettered.length ? 'capitals' : 'mixed';
}
