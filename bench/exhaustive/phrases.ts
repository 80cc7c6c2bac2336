/** The words of a text in lower case, marks left out; what is joined by a hyphen counts as words of their own. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** True where a phrase stands in a row of words; a word of it that ends in "*" stands for any ending. */
export function hasPhrase(words: readonly string[], phrase: string): boolean {
  const parts = phrase.split(' ');
  return words.some((_, start) => parts.every((part, offset) => isWord(words[start + offset], part)));
}

function isWord(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}
