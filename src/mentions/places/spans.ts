import type { Tagged } from '../../document/sentence.ts';
import type { Span } from '../../document/span.ts';
import { nameFlag } from './entry.ts';
import { foldName, isArabicArticle } from './fold.ts';
import type { Candidate, Gazetteer } from './gazetteer.ts';
import type { PlaceWords } from './knowledge.ts';

/** Words of a sentence that the gazetteer has as a name: tokens `[first, last)`, with every place they may mean. */
export interface PlaceSpan {
  /** Position of the sentence in the list that was searched. */
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly text: string;
  /** The folded name: spans of one key speak of one place unless something says otherwise. */
  readonly key: string;
  readonly candidates: readonly Candidate[];
}

const longestSpan = 7;
const capital = /^[\p{Lu}\p{Lt}]/u;
/** The article before a blank; its other forms are English words too. */
const spacedArticles = new Set(['al', 'el']);
const endsInWord = /[\p{L}\p{N}.]$/u;
const startsInDigit = /^\d/;

/** A mark that no name goes on behind. */
const breaksName = /^[^\p{L}\p{N}\-'’‘.&/]+$/u;
const possessive = /^['’]s?$/;

/** Whether a token begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  return capital.test(text);
}

/** A capital, or the Arabic article before one: `al-Hol`, `al Hol`. */
function mayStart(tokens: Tagged['tokens'], index: number): boolean {
  const text = tokens[index]?.text ?? '';
  if (isCapitalised(text)) return true;
  const [word = '', attached] = text.split('-');
  if (!isArabicArticle(word)) return false;
  if (attached) return isCapitalised(attached);
  const next = tokens[index + 1]?.text ?? '';
  if (next === '-') return isCapitalised(tokens[index + 2]?.text ?? '');
  return spacedArticles.has(word) && isCapitalised(next);
}

const shortFlags = nameFlag.abbreviation | nameFlag.suffix;
const acronym = /^\p{Lu}{2,3}$/u;

/** What may stand between a place and the short form of the area it lies in: `Springfield, Ill.`, `D-Ala.` */
const beforeSuffix = new Set([',', '(', '-', '–']);

/**
 * Whether the words may mean the candidate: a short form counts in capitals or with full stops only (`US`, never `Us`), one
 * that stands behind a town only there (`LA`), and two or three capitals are nothing but a short form (`UN` is no town).
 */
function meant(candidate: Candidate, name: string, before: string): boolean {
  if ((candidate.flags & shortFlags) === 0) return !acronym.test(name);
  if ((candidate.flags & ~shortFlags) !== 0) return true;
  if ((candidate.flags & nameFlag.abbreviation) !== 0 && (name.includes('.') || name === name.toUpperCase()))
    return true;
  return (candidate.flags & nameFlag.suffix) !== 0 && beforeSuffix.has(before);
}

/** `Anbar Province`: the candidates that the bare name has as a division. */
function divisionCandidates(text: string, gazetteer: Gazetteer, words: PlaceWords): readonly Candidate[] {
  const parts = text.split(/\s+/);
  if (parts.length < 2 || !words.division.has((parts.at(-1) ?? '').toLowerCase())) return [];
  const bare = gazetteer.lookup(parts.slice(0, -1).join(' '));
  return bare.filter(({ kind }) => kind === 'admin1' || kind === 'admin2' || kind === 'region');
}

/**
 * The places that a run of tokens may mean. A run that ends in a small letter is a name only with a word for what the
 * place is (`Tishrin dam`); a division's kind in small letters (`Anbar province`) is left to the words around the name.
 */
function candidatesOf(
  name: string,
  { before, last }: { readonly before: string; readonly last: string },
  gazetteer: Gazetteer,
  words: PlaceWords,
): readonly Candidate[] {
  const found = gazetteer.lookup(name).filter((candidate) => meant(candidate, name, before));
  if (isCapitalised(last) || startsInDigit.test(last) || name === last) {
    return found.length > 0 ? found : divisionCandidates(name, gazetteer, words);
  }
  const lower = last.toLowerCase();
  if (words.generic.has(lower)) return found;
  return words.division.has(lower) ? found.filter(({ kind }) => kind === 'region') : [];
}

/** A direction, a month, a day or an article by itself, though there are towns of that name. */
function isNoName(name: string, words: PlaceWords): boolean {
  const lower = name.toLowerCase();
  return words.directions.has(lower) || words.calendar.has(lower) || isArabicArticle(lower);
}

/** Every run of tokens that names a place of the gazetteer, overlapping ones included, in the order of the text. */
export function findSpans(
  sentences: readonly Tagged[],
  text: string,
  gazetteer: Gazetteer,
  words: PlaceWords,
): PlaceSpan[] {
  return sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap((_, first) =>
      mayStart(tokens, first) ? spansFrom(tokens, sentence, first, text, gazetteer, words) : [],
    ),
  );
}

function spansFrom(
  tokens: Tagged['tokens'],
  sentence: number,
  first: number,
  text: string,
  gazetteer: Gazetteer,
  words: PlaceWords,
): PlaceSpan[] {
  const spans: PlaceSpan[] = [];
  const start = tokens[first]?.start ?? 0;
  const before = tokens[first - 1]?.text ?? '';
  for (let last = first + 1; last <= Math.min(tokens.length, first + longestSpan); last++) {
    const token = tokens[last - 1];
    if (!token || breaksName.test(token.text)) break;
    const name = text.slice(start, token.end);
    if (!endsInWord.test(name) || possessive.test(token.text) || isNoName(name, words)) continue;
    const candidates = candidatesOf(name, { before, last: token.text }, gazetteer, words);
    if (candidates.length === 0) continue;
    spans.push({
      sentence,
      first,
      last,
      span: { start, end: token.end },
      text: name,
      key: foldName(name),
      candidates,
    });
  }
  return spans;
}
