import { escapeHtml, isolated } from './escape.ts';

/** Only web addresses become links: an article's address is the article's word, and could be a script. */
export function webLink(address: string, words?: string): string {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return isolated(words ?? address);
  return `<a href="${escapeHtml(url.href)}" rel="noreferrer noopener nofollow">${isolated(words ?? url.host)}</a>`;
}
