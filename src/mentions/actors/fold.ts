/** Spellings that count as one, from the folded form of a word to that of the word (or words) it is searched by. */
export type Spellings = ReadonlyMap<string, string>;

const article = new Set(['el', 'ul']);
const letters: { readonly [letter: string]: string } = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
};

/**
 * The words within a piece of text as aliases are compared by: hyphens and slashes divide, apostrophes, full stops and
 * diacritics vanish, a final 's stands alone, and the case is kept. A comma is a word; other marks yield none.
 */
export function piecesOf(text: string): string[] {
  if (/^[A-Za-z]+$/.test(text)) return [text];
  const plain = text
    .replace(/['’ʼ`]s(?![\p{L}\p{N}])/giu, ' s')
    .replace(/[ıłŁøØđĐßæÆ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʿʾ`.]/gu, '');
  return plain.match(/[\p{L}\p{N}]+|,/gu) ?? [];
}

/** The form under which one piece is looked up: lower case, the Arabic article always "al", one spelling for each word. */
export function keyOf(piece: string, spellings: Spellings): string {
  const lower = piece.toLowerCase();
  return article.has(lower) ? 'al' : (spellings.get(lower) ?? lower);
}

/** The key of a whole alias: the keys of its pieces, one blank apart, without a leading "the". */
export function aliasKey(text: string, spellings: Spellings): string {
  const keys = piecesOf(text).map((piece) => keyOf(piece, spellings));
  if (keys.length > 1 && keys[0] === 'the') keys.shift();
  return keys.join(' ');
}

/**
 * What case the pieces of an alias ask of the text, a letter for each: `X` all capitals ("US" is not "us"), `C` a capital
 * first letter, `x` anything. Pieces beyond ASCII case (digits, commas) ask nothing.
 */
export function shapeOf(text: string): string {
  const pieces = piecesOf(text);
  if (pieces.length > 1 && pieces[0]?.toLowerCase() === 'the') pieces.shift();
  return pieces.map(pieceShape).join('');
}

function pieceShape(piece: string): 'X' | 'C' | 'x' {
  const first = piece.charAt(0);
  if (first === first.toLowerCase() || article.has(piece.toLowerCase()) || piece.toLowerCase() === 'al')
    return 'x';
  return piece.length > 1 && piece === piece.toUpperCase() ? 'X' : 'C';
}

/** An acronym of this many letters may also be written like a name: "Isis", "Nato". */
const nameLikeAcronym = 4;

/** True when a piece of text has the case that the alias asks for; with `strict`, no acronym is written like a name. */
export function hasShape(piece: string, shape: string | undefined, strict = false): boolean {
  if (shape === 'x') return true;
  if (shape === 'X' && (strict || piece.length < nameLikeAcronym)) return piece === piece.toUpperCase();
  return piece.charAt(0) !== piece.charAt(0).toLowerCase();
}
