import type { Tagged } from '../../document/sentence.ts';
import type { Span } from '../../document/span.ts';
import { nameFlag } from './entry.ts';
import { foldName } from './fold.ts';
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
const lowerParticle = /^(?:al|el|an|ar|as|ash|at|az|ad|e|ez)(?:-|$)/;
const endsInWord = /[\p{L}\p{N}.)]$/u;

/** Whether a token begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  return capital.test(text);
}

function mayStart(tokens: Tagged['tokens'], index: number): boolean {
  const text = tokens[index]?.text ?? '';
  if (isCapitalised(text)) return true;
  if (!lowerParticle.test(text)) return false;
  const rest = text.includes('-') ? text.slice(text.indexOf('-') + 1) : (tokens[index + 2]?.text ?? '');
  return isCapitalised(rest);
}

/** Abbreviations count only in capitals: `US`, never `Us`; and a lower-case name only where it goes on for several words. */
function meant(candidate: Candidate, text: string): boolean {
  const short = nameFlag.abbreviation | nameFlag.suffix;
  if ((candidate.flags & ~short) !== 0) return true;
  return text.length > 2 || text === text.toUpperCase();
}

/** `Anbar Province`, `the province of Anbar`: the candidates that the bare name has as a division. */
function divisionCandidates(text: string, gazetteer: Gazetteer, words: PlaceWords): readonly Candidate[] {
  const parts = text.split(/\s+/);
  if (parts.length < 2 || !words.division.has((parts.at(-1) ?? '').toLowerCase())) return [];
  const bare = gazetteer.lookup(parts.slice(0, -1).join(' '));
  return bare.filter(({ kind }) => kind === 'admin1' || kind === 'admin2' || kind === 'region');
}

function candidatesOf(text: string, gazetteer: Gazetteer, words: PlaceWords): readonly Candidate[] {
  const found = gazetteer.lookup(text).filter((candidate) => meant(candidate, text));
  return found.length > 0 ? found : divisionCandidates(text, gazetteer, words);
}

/** Every run of tokens that names a place of the gazetteer, overlapping ones included, in the order of the text. */
export function findSpans(
  sentences: readonly Tagged[],
  text: string,
  gazetteer: Gazetteer,
  words: PlaceWords,
): PlaceSpan[] {
  const spans: PlaceSpan[] = [];
  sentences.forEach(({ tokens }, sentence) => {
    tokens.forEach((token, first) => {
      if (!mayStart(tokens, first)) return;
      for (let last = first + 1; last <= Math.min(tokens.length, first + longestSpan); last++) {
        const end = tokens[last - 1]?.end ?? token.end;
        const name = text.slice(token.start, end);
        if (!endsInWord.test(name) || words.directions.has(name.toLowerCase())) continue;
        const candidates = candidatesOf(name, gazetteer, words);
        if (candidates.length === 0) continue;
        const span = { start: token.start, end };
        spans.push({ sentence, first, last, span, text: name, key: foldName(name), candidates });
      }
    });
  });
  return spans;
}
