import type { Claim } from '../schema/claim.ts';
import type { CountOf } from '../schema/count.ts';
import type { Record } from '../schema/record.ts';
import { type Cell, csvRow } from './delimited.ts';
import type { Exporter } from './format.ts';
import { countWording, referenceNames, sourceWording } from './wording.ts';

/** A column: its name, what it means, and what a claim has there. */
interface Column {
  readonly name: string;
  readonly meaning: string;
  readonly cell: (record: Record, claim: Claim) => Cell;
}

/** The columns in order; `docs/csv.md` lists them. */
export const csvColumns: readonly Column[] = [
  { name: 'article_id', meaning: 'Id of the article', cell: ({ article }) => article.id },
  { name: 'article_title', meaning: 'Its title', cell: ({ article }) => article.title },
  { name: 'publisher', meaning: 'Who published it', cell: ({ article }) => article.publisher },
  { name: 'published_at', meaning: 'When, in ISO 8601', cell: ({ article }) => article.publishedAt },
  { name: 'url', meaning: 'Where it was found', cell: ({ article }) => article.url },
  { name: 'claim_id', meaning: 'Id of the claim within the article', cell: (_, claim) => claim.id },
  { name: 'kind', meaning: 'event, relation or assessment', cell: (_, claim) => claim.kind },
  {
    name: 'type',
    meaning: 'A PLOVER event type, or the type of the relation or assessment',
    cell: (_, claim) => claim.type,
  },
  { name: 'mode', meaning: 'How it was done, where the type has modes', cell: (_, claim) => claim.mode },
  {
    name: 'contexts',
    meaning: 'Contexts of PLOVER that the event is set in, separated by semicolons',
    cell: (_, claim) => claim.contexts.join(';'),
  },
  {
    name: 'status',
    meaning: 'happened, ongoing, planned, possible, conditional, predicted or demanded',
    cell: (_, claim) => claim.status,
  },
  { name: 'polarity', meaning: 'affirmed or denied', cell: (_, claim) => claim.polarity },
  {
    name: 'agents',
    meaning: 'Who did it, by name, separated by commas',
    cell: (record, claim) => referenceNames(record, claim.agents),
  },
  {
    name: 'agent_ids',
    meaning: 'Registry ids of those that are known, separated by semicolons',
    cell: (_, claim) => identifiers(claim.agents),
  },
  {
    name: 'patients',
    meaning: 'To whom, by name',
    cell: (record, claim) => referenceNames(record, claim.patients),
  },
  {
    name: 'patient_ids',
    meaning: 'Registry ids of those that are known',
    cell: (_, claim) => identifiers(claim.patients),
  },
  { name: 'place', meaning: 'Name of the place', cell: (_, claim) => claim.place?.name },
  { name: 'admin1', meaning: 'Province or state', cell: (_, claim) => claim.place?.admin1 },
  { name: 'country', meaning: 'Country', cell: (_, claim) => claim.place?.country },
  { name: 'latitude', meaning: 'WGS 84 degrees of the centre', cell: (_, claim) => claim.place?.lat },
  { name: 'longitude', meaning: 'WGS 84 degrees of the centre', cell: (_, claim) => claim.place?.lon },
  {
    name: 'place_precision',
    meaning: 'point, town, district, province, region or country',
    cell: (_, claim) => claim.place?.precision,
  },
  {
    name: 'place_radius_km',
    meaning: 'How far from the centre the true place may lie',
    cell: (_, claim) => claim.place?.radiusKm,
  },
  {
    name: 'place_id',
    meaning: 'GeoNames id, or that of a hand-seeded place',
    cell: (_, claim) => claim.place?.placeId,
  },
  { name: 'date_start', meaning: 'First day, in ISO 8601', cell: (_, claim) => claim.date?.start },
  { name: 'date_end', meaning: 'Last day, included', cell: (_, claim) => claim.date?.end },
  {
    name: 'date_precision',
    meaning: 'day, week, month, season, year or open',
    cell: (_, claim) => claim.date?.precision,
  },
  {
    name: 'date_basis',
    meaning: 'phrase, dateline or publication: what the date was read from',
    cell: (_, claim) => claim.date?.basis,
  },
  {
    name: 'killed_min',
    meaning: 'Fewest killed; empty where unknown, or where the claim counts several groups',
    cell: (_, claim) => only(claim, 'killed')?.min,
  },
  {
    name: 'killed_max',
    meaning: 'Most killed; empty where unknown or open',
    cell: (_, claim) => only(claim, 'killed')?.max,
  },
  { name: 'injured_min', meaning: 'Fewest injured', cell: (_, claim) => only(claim, 'injured')?.min },
  { name: 'injured_max', meaning: 'Most injured', cell: (_, claim) => only(claim, 'injured')?.max },
  {
    name: 'counts',
    meaning: 'All figures of the claim in words',
    cell: (_, claim) => claim.counts.map(countWording).join('; '),
  },
  {
    name: 'weapons',
    meaning: 'Weapons as the article names them',
    cell: (_, claim) => claim.weapons.map(({ text }) => text).join('; '),
  },
  {
    name: 'source',
    meaning: 'According to whom; empty where the article says it itself',
    cell: (record, claim) => sourceWording(record, claim),
  },
  {
    name: 'source_id',
    meaning: 'Registry id of the source, where it is known',
    cell: (_, claim) => claim.attribution.source?.actor,
  },
  {
    name: 'source_quoted',
    meaning: 'true where the source’s own words are given',
    cell: (_, claim) => claim.attribution.quoted,
  },
  {
    name: 'condition',
    meaning: 'On what it depends, in the article’s words',
    cell: (_, claim) => claim.condition?.text,
  },
  { name: 'direction', meaning: 'harms or helps', cell: (_, claim) => claim.direction },
  { name: 'confidence', meaning: 'From 0 to 1', cell: (_, claim) => claim.confidence },
  { name: 'trigger', meaning: 'The words that give the claim away', cell: (_, claim) => claim.trigger.text },
  {
    name: 'trigger_start',
    meaning: 'Where they start in the article’s text, in UTF-16 code units',
    cell: (_, claim) => claim.trigger.span.start,
  },
  { name: 'sentence', meaning: 'Number of the sentence, from 0', cell: (_, claim) => claim.sentence },
  {
    name: 'sentence_text',
    meaning: 'The sentence',
    cell: ({ article }, { span }) => article.text.slice(span.start, span.end),
  },
  { name: 'coder', meaning: 'rules, llm or human', cell: (_, claim) => claim.foundBy.coder },
  { name: 'rule', meaning: 'The rule that found the claim', cell: (_, claim) => claim.foundBy.rule },
];

/** Claims, one a row, as RFC 4180 has it: a header line, CRLF line ends, doubled quotes. */
export const exportCsv: Exporter = async function* (records) {
  yield csvRow(csvColumns.map(({ name }) => name));
  for await (const record of records) {
    for (const claim of record.claims) yield csvRow(csvColumns.map(({ cell }) => cell(record, claim)));
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
