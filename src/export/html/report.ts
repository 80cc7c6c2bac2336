import type { Record } from '../../schema/record.ts';
import { markedParagraphs } from './article-text.ts';
import { claimCard } from './claim-card.ts';
import { escapeHtml, isolated } from './escape.ts';
import { incidentCard, isMerged } from './incident-card.ts';
import { webLink } from './web-link.ts';

/** One report as a section of the page: the article's text, and its claims and incidents beside it. */
export function reportSection(record: Record, number: number): string {
  const { article, claims, incidents } = record;
  const merged = incidents.filter(isMerged);
  const { title, paragraphs } = titleAndText(record);
  return `<section class="report" id="report-${number}" aria-labelledby="title-${number}">
<header>
<h1 id="title-${number}" dir="auto">${title}</h1>
<p class="about">${about(record)}</p>
</header>
<article lang="${escapeHtml(article.language)}">
${paragraphs}
</article>
<aside aria-label="What was read">
<h2>${plural(claims.length, 'claim')}</h2>
<ol class="claims">
${claims.map((claim, index) => claimCard(record, claim, index)).join('\n')}
</ol>
${merged.length === 0 ? '' : incidentList(record, merged)}
${diagnostics(record)}
</aside>
</section>`;
}

/** Most texts open with their title: it is then the heading, with its words marked, and not said twice. */
function titleAndText(record: Record): { readonly title: string; readonly paragraphs: string } {
  const { title, id } = record.article;
  const all = markedParagraphs(record);
  const opensWithTitle = title !== '' && all[0]?.text.trim() === title.trim();
  const rest = opensWithTitle ? all.slice(1) : all;
  return {
    title: opensWithTitle ? all[0]!.html : escapeHtml(title || id),
    paragraphs: rest
      .map(({ html, wrapped }) => `<p dir="auto"${wrapped ? ' class="wrapped"' : ''}>${html}</p>`)
      .join('\n'),
  };
}

function incidentList(record: Record, merged: Record['incidents']): string {
  return `<h2>Told more than once</h2>
<ol class="incidents">
${merged.map((incident) => incidentCard(record, incident)).join('\n')}
</ol>`;
}

function diagnostics(record: Record): string {
  if (record.diagnostics.length === 0) return '';
  const items = record.diagnostics.map(
    ({ code, message }) => `<li>${isolated(message)} <code>${escapeHtml(code)}</code></li>`,
  );
  return `<h2>Notes</h2>\n<ul class="diagnostics">${items.join('\n')}</ul>`;
}

function about({ article }: Record): string {
  const parts = [
    article.publisher === null ? '' : isolated(article.publisher),
    article.publishedAt === null ? 'no date' : escapeHtml(article.publishedAt.slice(0, 10)),
    article.genre === 'unknown' ? '' : escapeHtml(article.genre),
    article.url === null ? '' : webLink(article.url),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
