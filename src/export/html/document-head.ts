import { escapeHtml } from './escape.ts';

/** What the head of a page holds: its title as plain text, its style sheet, and the content security policy. */
export interface DocumentHead {
  readonly title: string;
  readonly style: string;
  readonly contentPolicy: string;
}

/** The head of a page that stands by itself: nothing is loaded from elsewhere, and nobody is told where it was read. */
export function documentHead({ title, style, contentPolicy }: DocumentHead): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
`;
}
