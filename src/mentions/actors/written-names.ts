import type { Token } from '../../document/sentence.ts';
import type { WrittenName } from '../../language/truecase/case-features.ts';
import { keyOf, piecesOf } from './fold.ts';
import type { ActorRegistry } from './registry.ts';

/** The names of the registry among the tokens, longest first from the left, and how they are written. */
export function writtenNames(tokens: readonly Token[], registry: ActorRegistry): WrittenName[] {
  const keys = tokens.map(({ text }) =>
    piecesOf(text)
      .map((piece) => keyOf(piece, registry.spellings))
      .join(' '),
  );
  const found: WrittenName[] = [];
  for (let first = 0; first < keys.length; ) {
    const name = longestAt(keys, first, registry);
    if (name) found.push(name);
    first = name?.last ?? first + 1;
  }
  return found;
}

function longestAt(keys: readonly string[], first: number, registry: ActorRegistry): WrittenName | null {
  const reach = registry.reach(keys[first]!);
  const last = Math.min(keys.length, first + reach + hyphens(keys, first, reach));
  for (let end = last; end > first; end--) {
    const words = keys.slice(first, end).filter((key) => key !== '');
    if (keys[end - 1] === '' || words.length > reach) continue;
    const letters = lettersOf(words.join(' '), registry);
    if (letters.length === words.length)
      return { first, last: end, letters: spread(letters, keys, first, end) };
  }
  return null;
}

/** Marks between the words of a name are tokens, but no words of it. */
function hyphens(keys: readonly string[], first: number, reach: number): number {
  return keys.slice(first, first + 2 * reach).filter((key) => key === '').length;
}

function spread(letters: string, keys: readonly string[], first: number, end: number): string {
  let next = 0;
  return keys
    .slice(first, end)
    .map((key) => (key === '' ? 'x' : letters[next++]))
    .join('');
}

/** The letters of the alias with the most capitals; none for a common word. */
function lettersOf(key: string, registry: ActorRegistry): string {
  if (registry.words.commonWords.has(key)) return '';
  const shapes = registry
    .aliases(key)
    .filter(({ use }) => use !== 'ambiguous')
    .map(({ shape }) => shape);
  return shapes
    .sort()
    .reverse()
    .reduce((best, shape) => (weightOf(shape) > weightOf(best) ? shape : best), '');
}

function weightOf(letters: string): number {
  return letters.replaceAll('x', '').length;
}
