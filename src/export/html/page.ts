import type { Record } from '../../schema/record.ts';
import type { Exporter } from '../format.ts';
import { clientScript } from './client.ts';
import { documentHead } from './document-head.ts';
import { escapeHtml } from './escape.ts';
import { reportSection } from './report.ts';
import { styleSheet } from './style.ts';

/**
 * One page that needs nothing but itself: every report with its claims' words marked. Its policy lets it load nothing
 * and run only its own script, so that a report cannot bring code in even if the escaping failed.
 */
export const exportHtml: Exporter = async function* (records) {
  const sections: string[] = [];
  const links: string[] = [];
  let title = 'Dateline';
  for await (const record of records) {
    const number = sections.length + 1;
    sections.push(reportSection(record, number));
    links.push(navigationLink(record, number));
    if (number === 1) title = record.article.title || record.article.id;
  }
  yield documentHead({
    title: sections.length === 1 ? title : `${sections.length} reports`,
    style: styleSheet,
    contentPolicy: await policy(),
  });
  yield `<body class="${sections.length > 1 ? 'several' : 'single'}">\n`;
  if (sections.length > 1) yield `<nav aria-label="Reports">\n<ol>\n${links.join('\n')}\n</ol>\n</nav>\n`;
  yield '<main>\n';
  for (const section of sections) yield `${section}\n`;
  yield `</main>\n<script>${clientScript}</script>\n</body>\n</html>\n`;
};

function navigationLink({ article, claims }: Record, number: number): string {
  const title = `<span dir="auto">${escapeHtml(article.title || article.id)}</span>`;
  const claimed = `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`;
  return `<li><a href="#report-${number}">${title}<small>${claimed}</small></a></li>`;
}

async function policy(): Promise<string> {
  const [style, script] = await Promise.all([digest(styleSheet), digest(clientScript)]);
  return `default-src 'none'; style-src 'sha256-${style}'; script-src 'sha256-${script}'; base-uri 'none'; form-action 'none'`;
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
