import type { Claim } from '../schema/claim.ts';
import type { CountOf } from '../schema/count.ts';
import type { Record } from '../schema/record.ts';
import type { Exporter } from './format.ts';
import { countWording, referenceNames, sourceWording } from './wording.ts';

type Cell = string | number | boolean | null | undefined;

/** The columns in order: a name, and what a claim has there. */
const columns: readonly (readonly [name: string, cell: (record: Record, claim: Claim) => Cell])[] = [
  ['article_id', ({ article }) => article.id],
  ['article_title', ({ article }) => article.title],
  ['publisher', ({ article }) => article.publisher],
  ['published_at', ({ article }) => article.publishedAt],
  ['url', ({ article }) => article.url],
  ['claim_id', (_, claim) => claim.id],
  ['kind', (_, claim) => claim.kind],
  ['type', (_, claim) => claim.type],
  ['mode', (_, claim) => claim.mode],
  ['status', (_, claim) => claim.status],
  ['polarity', (_, claim) => claim.polarity],
  ['agents', (record, claim) => referenceNames(record, claim.agents)],
  ['agent_ids', (_, claim) => identifiers(claim.agents)],
  ['patients', (record, claim) => referenceNames(record, claim.patients)],
  ['patient_ids', (_, claim) => identifiers(claim.patients)],
  ['place', (_, claim) => claim.place?.name],
  ['admin1', (_, claim) => claim.place?.admin1],
  ['country', (_, claim) => claim.place?.country],
  ['latitude', (_, claim) => claim.place?.lat],
  ['longitude', (_, claim) => claim.place?.lon],
  ['place_precision', (_, claim) => claim.place?.precision],
  ['place_radius_km', (_, claim) => claim.place?.radiusKm],
  ['place_id', (_, claim) => claim.place?.placeId],
  ['date_start', (_, claim) => claim.date?.start],
  ['date_end', (_, claim) => claim.date?.end],
  ['date_precision', (_, claim) => claim.date?.precision],
  ['date_basis', (_, claim) => claim.date?.basis],
  ['killed_min', (_, claim) => only(claim, 'killed')?.min],
  ['killed_max', (_, claim) => only(claim, 'killed')?.max],
  ['injured_min', (_, claim) => only(claim, 'injured')?.min],
  ['injured_max', (_, claim) => only(claim, 'injured')?.max],
  ['counts', (_, claim) => claim.counts.map(countWording).join('; ')],
  ['weapons', (_, claim) => claim.weapons.map(({ text }) => text).join('; ')],
  ['source', (record, claim) => sourceWording(record, claim)],
  ['source_id', (_, claim) => claim.attribution.source?.actor],
  ['source_quoted', (_, claim) => claim.attribution.quoted],
  ['condition', (_, claim) => claim.condition?.text],
  ['direction', (_, claim) => claim.direction],
  ['confidence', (_, claim) => claim.confidence],
  ['trigger', (_, claim) => claim.trigger.text],
  ['trigger_start', (_, claim) => claim.trigger.span.start],
  ['sentence', (_, claim) => claim.sentence],
  ['sentence_text', ({ article }, { span }) => article.text.slice(span.start, span.end)],
  ['coder', (_, claim) => claim.foundBy.coder],
  ['rule', (_, claim) => claim.foundBy.rule],
];

/** Claims, one a row, as RFC 4180 has it: a header line, CRLF line ends, doubled quotes. */
export const exportCsv: Exporter = async function* (records) {
  yield row(columns.map(([name]) => name));
  for await (const record of records) {
    for (const claim of record.claims) yield row(columns.map(([, cell]) => cell(record, claim)));
  }
};

/** The one count of its sort; where a claim has several, of different people, no single figure stands for them. */
function only(claim: Claim, what: CountOf) {
  const counts = claim.counts.filter((count) => count.what === what);
  return counts.length === 1 ? counts[0] : undefined;
}

function identifiers(references: Claim['agents']): string {
  return [...new Set(references.map(({ actor }) => actor ?? ''))].filter((id) => id !== '').join('; ');
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/**
 * A spreadsheet takes text that starts with one of `= + - @`, a tab or a carriage return for a formula and runs it;
 * an apostrophe before it keeps it text (OWASP, "CSV Injection"). Numbers are left as they are.
 */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
