import { deathsOf } from '../deaths.ts';
import { labelContext, type Run, type Transform } from '../run.ts';
import type { SourcedIncident } from '../sourced.ts';
import { dateWording } from '../wording.ts';
import { briefingIncident } from './briefing-incident.ts';
import { briefingStyle } from './briefing-style.ts';
import { documentHead } from './document-head.ts';
import { escapeHtml, isolated } from './escape.ts';

const briefingPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The most incidents that one briefing holds; nobody reads more, and they are held in memory to be sorted. */
export const longestBriefing = 2000;

/** An incident as the briefing keeps it until all have come. */
interface Entry {
  readonly day: string;
  readonly country: string;
  readonly type: string;
  readonly killedLow: number;
  readonly killedHigh: number;
  readonly html: string;
}

/** One incident, or those of some days, as a page to read or print: a summary, then day by day. Loads and runs nothing. */
export const exportBriefing: Transform<SourcedIncident> = async function* (incidents, run) {
  const entries: Entry[] = [];
  for await (const incident of incidents) {
    if (entries.length < longestBriefing) {
      entries.push(entryOf(incident, run));
      run.notes.wrote();
    } else run.notes.leftOut(`A briefing holds no more than ${longestBriefing} incidents.`);
  }
  entries.sort((one, other) => compare(one.day, other.day) || compare(one.country, other.country));
  yield head(entries);
  if (entries.length === 0) yield '<p>No incident was chosen.</p>\n';
  if (entries.length > 1) yield summary(entries);
  let day: string | null = null;
  for (const entry of entries) {
    if (entry.day !== day) yield `<h2>${entry.day === '' ? 'Date unknown' : escapeHtml(entry.day)}</h2>\n`;
    day = entry.day;
    yield `${entry.html}\n`;
  }
  yield `<footer>${escapeHtml(run.notes.text())}</footer>\n</body>\n</html>\n`;
};

function entryOf(sourced: SourcedIncident, run: Run): Entry {
  const { incident } = sourced;
  const killed = (choice: 'low' | 'high') =>
    deathsOf(incident.counts, { choice, unspecified: 1, codebooks: run.settings.codebooks }).total;
  return {
    day: incident.date ? dateWording(incident.date) : '',
    country: incident.place?.country ?? '',
    type: incident.type,
    killedLow: killed('low'),
    killedHigh: killed('high'),
    html: briefingIncident(sourced, labelContext(sourced, run)),
  };
}

/** What is not known comes last. */
function compare(one: string, other: string): number {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1;
  return one < other ? -1 : one > other ? 1 : 0;
}

function head(entries: readonly Entry[]): string {
  const days = entries.map(({ day }) => day).filter((day) => day !== '');
  const first = days[0] ?? 'date unknown';
  const last = days.at(-1) ?? first;
  const title =
    entries.length === 1
      ? `Incident, ${first}`
      : `Incidents, ${first === last ? first : `${first} – ${last}`}`;
  return `${documentHead({ title, style: briefingStyle, contentPolicy: briefingPolicy })}<body>
<h1>${escapeHtml(title).replace(/\d{4}-\d{2}(?:-\d{2})?/g, '<span class="day">$&</span>')}</h1>
<p class="about">${entries.length} ${entries.length === 1 ? 'incident' : 'incidents'} read from published reports. Figures are what the sources say.</p>
`;
}

/** How many incidents, and between how many and how many dead, by country. Tolls of one incident from two sources stay a range. */
function summary(entries: readonly Entry[]): string {
  const countries = Map.groupBy(entries, ({ country }) => country);
  const rows = [...countries]
    .sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length)
    .map(([country, inCountry]) => {
      const types = Map.groupBy(inCountry, ({ type }) => type);
      const kinds = [...types].map(([type, { length }]) => `${length} ${type.toLowerCase()}`).join(', ');
      const low = inCountry.reduce((sum, { killedLow }) => sum + killedLow, 0);
      const high = inCountry.reduce((sum, { killedHigh }) => sum + killedHigh, 0);
      const dead = low === high ? String(low) : `${low}–${high}`;
      return `<tr><th scope="row">${country === '' ? 'Country unknown' : isolated(country)}</th><td>${escapeHtml(kinds)}</td><td class="number">${dead}</td></tr>`;
    });
  return `<table><thead><tr><th>Country</th><th>Incidents</th><th class="number">Killed</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>\n`;
}
