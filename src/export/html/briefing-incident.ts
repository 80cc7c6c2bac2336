import type { MergedIncident } from '../../schema/merged-incident.ts';
import { articleName, articlesOf, publisherOf } from '../articles.ts';
import { modeOf } from '../deed.ts';
import { type LabelContext, labelOf, labelsOf, sourceLabel } from '../labels.ts';
import type { SourcedClaim, SourcedIncident } from '../sourced.ts';
import { dateWording, figure, placeWording, standing } from '../wording.ts';
import { escapeHtml, isolated } from './escape.ts';
import { webLink } from './web-link.ts';

/** An incident in a briefing: what happened, the figures by source, who reported it, and the ids that lead back. */
export function briefingIncident(sourced: SourcedIncident, context: LabelContext): string {
  const { incident, claims } = sourced;
  return `<section class="incident">
${heading(sourced, context)}
<p class="facts">${facts(sourced)}</p>
${figures(sourced, context)}
${disagreements(sourced, context)}
${statements(claims, context)}
${reports(claims, context)}
<p class="ids">incident <code>${escapeHtml(incident.id)}</code>; claims ${claims.map(({ id }) => `<code>${escapeHtml(id)}</code>`).join(', ')}</p>
</section>`;
}

function heading({ incident, claims }: SourcedIncident, context: LabelContext): string {
  const told = claims.map(({ claim }) => claim);
  const mode = modeOf(incident.type, told);
  const who = labelsOf(incident.agents, context).join(', ') || 'Someone not named';
  const whom = labelsOf(incident.patients, context).join(', ');
  const type = `<span class="type">${escapeHtml(incident.type)}${mode === null ? '' : ` ${escapeHtml(mode)}`}</span>`;
  return `<h3>${type} ${isolated(who)}${whom === '' ? '' : ` → ${isolated(whom)}`}</h3>`;
}

function facts({ incident: { place, date, status } }: SourcedIncident): string {
  return [
    place ? isolated(placeWording(place)) : 'place unknown',
    place && place.radiusKm > 1 ? `within ${Math.round(place.radiusKm)} km` : '',
    date ? `<time>${escapeHtml(dateWording(date))}</time>` : 'date unknown',
    status === 'happened' ? '' : escapeHtml(status),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Every figure that any source gives, with the source: what they disagree on shows. */
function figures({ incident: { counts } }: SourcedIncident, context: LabelContext): string {
  if (counts.length === 0) return '';
  const rows = counts.flatMap(({ what, who, bySource }) =>
    bySource.map(
      ({ source, min, max }) =>
        `<tr><th scope="row">${escapeHtml(what)}${who === null ? '' : `, ${isolated(who)}`}</th>` +
        `<td class="number">${figure(min, max)}</td>` +
        `<td>${source === null ? 'the report itself' : isolated(sourceLabel(source, context))}</td></tr>`,
    ),
  );
  const head = '<thead><tr><th>What</th><th class="number">How many</th><th>According to</th></tr></thead>';
  return `<table>${head}<tbody>${[...new Set(rows)].join('\n')}</tbody></table>`;
}

/** What the sources differ on, where incidents were brought together across articles. */
function disagreements({ incident, claims }: SourcedIncident, context: LabelContext): string {
  if (!('disagreements' in incident)) return '';
  const { tellings, disagreements: all } = incident as MergedIncident;
  const articles = articlesOf(claims).map(({ id }) => id);
  const numbers = (accounts: readonly string[]) =>
    tellings
      .filter(({ account }) => accounts.includes(account))
      .map(({ article }) => articles.indexOf(article) + 1)
      .sort((one, other) => one - other);
  const items = all.map(({ about, positions }) => {
    const said = positions.map(
      ({ says, accounts }) =>
        `${isolated(about === 'agents' ? sourceLabel(says, context) : says)} [${[...new Set(numbers(accounts))].join(', ')}]`,
    );
    return `<li>${escapeHtml(about)}: ${said.join('; ')}</li>`;
  });
  return items.length === 0 ? '' : `<p>The reports differ on</p>\n<ul>${items.join('\n')}</ul>`;
}

/** What each claim says; in the words of the reports only where names were asked for, since they hold names. */
function statements(claims: readonly SourcedClaim[], context: LabelContext): string {
  const articles = articlesOf(claims).map(({ id }) => id);
  const items = claims.map(({ claim, article }) => {
    const { source } = claim.attribution;
    const state = standing(claim);
    const per = `${source ? isolated(labelOf(source, context)) : 'the report itself'}${state === '' ? '' : ` (${state})`}`;
    const words = context.names
      ? `<blockquote>${isolated(article.text.slice(claim.span.start, claim.span.end))}</blockquote>`
      : '';
    const number = articles.indexOf(article.id) + 1;
    return `<li>“${isolated(claim.trigger.text)}” according to ${per} [${number}]${words}</li>`;
  });
  return items.length === 0 ? '' : `<ul>${[...new Set(items)].join('\n')}</ul>`;
}

/** The reports, numbered as the statements name them. */
function reports(claims: readonly SourcedClaim[], context: LabelContext): string {
  const items = articlesOf(claims).map((article) => {
    const name = articleName(article, context);
    const about = context.names
      ? [publisherOf(article), article.publishedAt?.slice(0, 10)].filter(Boolean)
      : [];
    const linked = article.url === null ? isolated(name) : webLink(article.url, name);
    return `<li>${linked}${about.length === 0 ? '' : ` (${isolated(about.join(', '))})`}</li>`;
  });
  return `<ol class="reports">${items.join('\n')}</ol>`;
}
