import type { Record } from '../schema/record.ts';
import { type Filter, keepsClaim, keepsIncident, keepsRecord, kept } from './filter.ts';
import { commonRules, Notes, schemeRules } from './notes.ts';
import { codebookOf, type Settings, startRun, type Transform } from './run.ts';
import {
  eachClaim,
  eachIncident,
  type MergedRecords,
  mergedIncidents,
  type SourcedClaim,
  type SourcedIncident,
} from './sourced.ts';

/** What a format is fed: whole records, claims, or incidents of one article or many. */
interface Units {
  readonly record: Record;
  readonly claim: SourcedClaim;
  readonly incident: SourcedIncident;
}

/** A form of export. Its code is imported only when it is asked for. */
interface Form<Unit extends keyof Units> {
  readonly unit: Unit;
  readonly title: string;
  readonly mediaType: string;
  /** The ending of files, with the dot. */
  readonly extension: string;
  /** The codebook behind it, where it is a scheme's. */
  readonly scheme?: string;
  readonly load: () => Promise<Transform<Units[Unit]>>;
}

export type Format = Form<'record'> | Form<'claim'> | Form<'incident'>;

/** The forms of export by name. */
export const exportFormats = {
  jsonl: {
    unit: 'record',
    title: 'Records, one a line',
    mediaType: 'application/jsonl; charset=utf-8',
    extension: '.jsonl',
    load: async () => (await import('./jsonl.ts')).exportJsonl,
  },
  acled: {
    unit: 'incident',
    title: 'ACLED-shaped rows',
    mediaType: 'text/csv; charset=utf-8',
    extension: '.csv',
    scheme: 'acled',
    load: async () => (await import('./schemes/acled.ts')).exportAcled,
  },
  ucdp: {
    unit: 'incident',
    title: 'UCDP-GED-shaped rows',
    mediaType: 'text/csv; charset=utf-8',
    extension: '.csv',
    scheme: 'ucdp',
    load: async () => (await import('./schemes/ucdp.ts')).exportUcdp,
  },
  plover: {
    unit: 'claim',
    title: 'PLOVER records, one a line',
    mediaType: 'application/jsonl; charset=utf-8',
    extension: '.jsonl',
    scheme: 'plover',
    load: async () => (await import('./schemes/plover.ts')).exportPlover,
  },
  cameo: {
    unit: 'claim',
    title: 'CAMEO codes in ICEWS-like rows',
    mediaType: 'text/tab-separated-values; charset=utf-8',
    extension: '.tsv',
    scheme: 'cameo',
    load: async () => (await import('./schemes/cameo.ts')).exportCameo,
  },
  geojson: {
    unit: 'incident',
    title: 'Incidents as GeoJSON',
    mediaType: 'application/geo+json',
    extension: '.geojson',
    load: async () => (await import('./geojson.ts')).exportGeoJson,
  },
  parquet: {
    unit: 'incident',
    title: 'Incidents as GeoParquet',
    mediaType: 'application/vnd.apache.parquet',
    extension: '.parquet',
    load: async () => (await import('./parquet.ts')).exportParquet,
  },
  annotations: {
    unit: 'claim',
    title: 'Claims as W3C Web Annotations',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: '.jsonld',
    load: async () => (await import('./annotations.ts')).exportAnnotations,
  },
  followthemoney: {
    unit: 'claim',
    title: 'FollowTheMoney entities, one a line',
    mediaType: 'application/jsonl; charset=utf-8',
    extension: '.ftm.json',
    load: async () => (await import('./followthemoney.ts')).exportFollowTheMoney,
  },
  briefing: {
    unit: 'incident',
    title: 'Briefing',
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
    load: async () => (await import('./html/briefing.ts')).exportBriefing,
  },
} as const satisfies { readonly [name: string]: Format };

export type FormatName = keyof typeof exportFormats;

/** An export under way. `notes` says by which rules it was made and what it left out; complete once `chunks` is drained. */
export interface Export {
  readonly chunks: AsyncIterable<string | Uint8Array>;
  readonly notes: () => string;
}

/**
 * Exports units in the form's own kind, in constant memory: whatever comes as an async iterable, from files, from a
 * store's cursor or made on the spot.
 */
export async function openExport<Unit extends keyof Units>(
  form: Form<Unit>,
  input: AsyncIterable<Units[Unit]>,
  settings: Settings,
): Promise<Export> {
  const transform = await form.load();
  const notes = notesOf(form, settings);
  return { chunks: transform(input, startRun(settings, notes)), notes: () => notes.text() };
}

/** Exports of records what the filter lets through, in any form. */
export async function exportRecords(
  name: FormatName,
  records: AsyncIterable<Record>,
  filter: Filter,
  settings: Settings,
): Promise<Export> {
  const format: Format = exportFormats[name];
  switch (format.unit) {
    case 'record':
      return openExport(
        format,
        kept(records, (record) => keepsRecord(filter, record)),
        settings,
      );
    case 'claim':
      return openExport(
        format,
        kept(eachClaim(records), (claim) => keepsClaim(filter, claim)),
        settings,
      );
    case 'incident':
      return openExport(
        format,
        kept(eachIncident(records), (incident) => keepsIncident(filter, incident)),
        settings,
      );
  }
}

/** Exports what the filter lets through of records that were merged across articles. */
export async function exportMerged(
  name: FormatName,
  merged: MergedRecords,
  filter: Filter,
  settings: Settings,
): Promise<Export> {
  const format: Format = exportFormats[name];
  switch (format.unit) {
    case 'record':
      return exportRecords(name, each(merged.records), filter, settings);
    case 'claim':
      return openExport(
        format,
        kept(each(merged.claims.values()), (claim) => keepsClaim(filter, claim)),
        settings,
      );
    case 'incident':
      return openExport(
        format,
        kept(mergedIncidents(merged), (incident) => keepsIncident(filter, incident)),
        settings,
      );
  }
}

async function* each<Unit>(units: Iterable<Unit>): AsyncGenerator<Unit, void> {
  yield* units;
}

function notesOf(form: Pick<Format, 'title' | 'scheme' | 'unit'>, settings: Settings): Notes {
  const scheme = form.scheme === undefined ? [] : schemeRules(codebookOf({ settings }, form.scheme));
  const common = form.unit === 'record' ? wholeRecords : commonRules(settings.names);
  return new Notes(`Dateline export: ${form.title}`, [...scheme, ...common]);
}

const wholeRecords = [
  'Records are given whole, with the text of their articles and every name in it: they can be read back as they were.',
];
