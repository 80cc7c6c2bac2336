const entities: { readonly [letter: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as it stands in HTML, in contents and in quoted attributes. Control characters and lone surrogates, which HTML
 * does not allow, become the replacement character.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (letter) => entities[letter]!)
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '\ufffd');
}

/** Text of an article amid words of the page: escaped, and kept from turning the direction of what stands around it. */
export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}
