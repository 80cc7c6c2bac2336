/** Scripts whose letters stand for syllables or words, so that a line of them says twice what one of Latin letters does. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** The length of a text in units of Latin letters: what tells paragraphs from labels must hold in any script. */
export function weightOf(text: string): number {
  return text.length + (text.match(DENSE)?.length ?? 0);
}
