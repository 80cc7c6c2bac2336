const READ = 2000;
const TAGS = 4;
const OPENING =
  /^(?:\s|<\?xml[^>]*>|<!--(?:[^-]|-(?!->))*-->)*<(?:!doctype\s+html|html|head|body|title|meta|article|div|main)[\s>]/i;
const TAG =
  /<\/?(?:p|div|a|span|h[1-6]|ul|li|br|img|script|meta|link|article|section|table|td)(?:\s[^<>]*)?\/?>/gi;

/** True of text that is an HTML page or a part of one: it opens with markup, or is thick with it near the start. */
export function looksLikeHtml(text: string, name: string): boolean {
  const head = text.slice(0, READ);
  if (OPENING.test(head)) return true;
  const tags = head.match(TAG)?.length ?? 0;
  return tags >= TAGS && (/\.x?html?$/i.test(name) || head.trimStart().startsWith('<'));
}
