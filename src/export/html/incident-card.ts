import type { Incident } from '../../schema/incident.ts';
import type { Record } from '../../schema/record.ts';
import { dateWording, figure, placeWording, referenceNames } from '../wording.ts';
import { escapeHtml, isolated } from './escape.ts';

/** An incident that more than one claim tells of, with what each source says of its figures. */
export function incidentCard(record: Record, incident: Incident): string {
  const { place, date } = incident;
  const where = [
    place ? isolated(placeWording(place)) : '',
    date ? `<time>${escapeHtml(dateWording(date))}</time>` : '',
  ];
  const who = isolated(referenceNames(record, incident.agents) || '(unnamed)');
  const whom = isolated(referenceNames(record, incident.patients) || '(unnamed)');
  return `<li class="incident">
<p><b>${escapeHtml(incident.type)}</b> ${who} <span class="arrow" aria-label="to">→</span> ${whom}</p>
<p class="circumstance">${where.filter((part) => part !== '').join(' · ')}</p>
${figures(record, incident)}
<p class="told">told by ${incident.claims.map((id) => claimLink(record, id)).join(' ')}</p>
</li>`;
}

/** True for an incident that says more than its one claim does. */
export function isMerged({ claims }: Incident): boolean {
  return claims.length > 1;
}

function figures(record: Record, { counts }: Incident): string {
  if (counts.length === 0) return '';
  const rows = counts.flatMap(({ what, who, bySource }) =>
    bySource.map(
      ({ source, min, max, claim }) =>
        `<tr><th scope="row">${escapeHtml(what)}${who === null ? '' : ` (${isolated(who)})`}</th>` +
        `<td>${figure(min, max)}</td><td>${source === null ? 'the report itself' : isolated(sourceName(record, source))}</td>` +
        `<td>${claimLink(record, claim)}</td></tr>`,
    ),
  );
  return `<table>${rows.join('\n')}</table>`;
}

function sourceName({ actors }: Record, source: string): string {
  return actors.find(({ id }) => id === source)?.name ?? source;
}

function claimLink({ claims }: Record, id: string | null): string {
  const index = claims.findIndex((claim) => claim.id === id);
  return index === -1
    ? ''
    : `<button type="button" class="link" data-choose="${index}">${index + 1}</button>`;
}
