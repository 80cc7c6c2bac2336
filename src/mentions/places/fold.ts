/**
 * Names as keys. Newspapers write one Arabic, Kurdish or Ukrainian name in many ways; the keys made here are the same for
 * spellings that differ only in case, diacritics, apostrophes, hyphens, full stops or spaces, so `Deir ez-Zor`,
 * `Deir Ezzor` and `DEIR EZ ZOR` meet. Different vowels (`Kobani`, `Kobane`) are different names and need an alias.
 */

const combiningMarks = /\p{M}+/gu;
const separators = /[^\p{L}\p{N}]+/u;

/** Letters that Unicode does not decompose, with what English-language reports write for them. */
const plainLetters: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'ng',
  ə: 'a',
  ʻ: '',
  ʼ: '',
  ʾ: '',
  ʿ: '',
};
const undecomposed = /[ßæœøðþđħıłŋəʻʼʾʿ]/g;
const marksInsideWords = /['’‘`´.·]/g;
const asciiWord = /^[A-Za-z]+$/;

/** The Arabic article as it is written before a name; the forms other than `al` and `el` take the name's first letter. */
const articleForm = /^(?:al|el|ul|il|ad|ed|an|en|ar|er|as|es|ash|esh|at|et|az|ez)$/;

/** Whether a folded word is the Arabic article, in any of its spellings. */
export function isArabicArticle(word: string): boolean {
  return articleForm.test(word);
}

/** The words of a name, lower case and without marks: `foldedWords("Ain al-Asad")` is `["ain", "al", "asad"]`. */
export function foldedWords(name: string): string[] {
  if (asciiWord.test(name)) return [name.toLowerCase()];
  const plain = name
    .normalize('NFD')
    .replace(combiningMarks, '')
    .toLowerCase()
    .replace(marksInsideWords, '')
    .replace(undecomposed, (letter) => plainLetters[letter] ?? letter);
  return plain.split(separators).filter((word) => word !== '');
}

/** The key of a name: its folded words without the spaces between them. Empty when the name holds no letter or digit. */
export function foldName(name: string): string {
  const words = foldedWords(name);
  return words.length === 1 ? (words[0] ?? '') : words.join('');
}

/**
 * A looser key: the Arabic article is left out and `Saint` and `St` are one (`al-Hol` and `Hol`, `El Fasher` and
 * `Fasher`). The article stays where nothing but it would be left. Null when the loose key is the strict one.
 */
export function looseName(name: string): string | null {
  const words = foldedWords(name);
  const kept = words
    .filter((word, index) => !(isArabicArticle(word) && index < words.length - 1))
    .map((word) => (word === 'st' ? 'saint' : word));
  const loose = kept.join('');
  return loose === words.join('') ? null : loose;
}
