/** Control characters, among them those that move a terminal's cursor, and the marks that turn the direction of text. */
const controls = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

/**
 * Makes text of a report safe to print on a terminal, on one line: reports are hostile input, and a stray escape
 * sequence could clear the screen, write a false line or turn text around.
 */
export function terminalText(text: string): string {
  return text.replace(controls, ' ');
}
