import type { Article } from '../schema/article.ts';

/** The text of an article without its page debris: what two copies of one report have in common. */
export function keptText({ text, removed }: Pick<Article, 'text' | 'removed'>): string {
  let kept = '';
  let at = 0;
  for (const { span } of removed) {
    kept += text.slice(at, span.start);
    at = Math.max(at, span.end);
  }
  return kept + text.slice(at);
}
