import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Coder } from '../../src/coder.ts';
import type { DateRange } from '../../src/schema/date-range.ts';
import type { MainFigure } from '../../src/schema/main-event.ts';
import type { Place } from '../../src/schema/place.ts';
import type { Record } from '../../src/schema/record.ts';
import type { IncidentPrediction, IncidentReport } from './documents.ts';

const dayLength = 86_400_000;
const oneCityDivisions = parse(readFileSync(new URL('one-city-divisions.yaml', import.meta.url), 'utf8')) as {
  readonly [division: string]: string;
};

/** A report with its record, and the facts that the record gives of the incident that the report is about. */
export interface IncidentReading {
  readonly report: IncidentReport;
  /** Null where nothing could be read. */
  readonly record: Record | null;
  readonly facts: Omit<IncidentPrediction, 'incident'>;
}

/** Codes a report as any user's, and takes the facts of its incident from the main event of the record. */
export async function readIncident(report: IncidentReport, coder: Coder): Promise<IncidentReading> {
  const { docid, title, published, text } = report;
  const { record } = await coder.code(`${title}\n\n${text}`, { name: docid, title, date: published });
  const { killed = null, injured = null, date = null, place = null } = record?.main ?? {};
  const facts = {
    docid,
    date: date && middleOf(date),
    city: place && cityOf(place),
    state: place?.admin1 ?? null,
    killed: countOf(killed),
    injured: countOf(injured),
  };
  return { report, record, facts };
}

/** The town that a place is; null for wider places. */
function cityOf({ name, admin1, precision }: Place): string | null {
  const whole = admin1 === null ? undefined : oneCityDivisions[admin1];
  if (whole !== undefined) return whole;
  return /^(?:town|district|point)$/.test(precision) ? name.replace(/^The /, '') : null;
}

/** One figure for a range: its lower end, unless only the upper one is known. */
function countOf(figure: MainFigure | null): number {
  return figure === null ? 0 : figure.min > 0 ? figure.min : (figure.max ?? 0);
}

/** The middle day of a range. */
function middleOf({ start, end }: DateRange): string {
  const first = Date.parse(start);
  const days = Math.floor((Date.parse(end) - first) / dayLength / 2);
  return new Date(first + days * dayLength).toISOString().slice(0, 10);
}
