import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** A report as a prediction may see it. */
export interface IncidentReport {
  readonly docid: string;
  readonly title: string;
  readonly published: string | null;
  readonly text: string;
}

/** What is known of an incident. */
export interface IncidentFacts {
  readonly incident: string;
  readonly date: string;
  readonly state: string;
  readonly city: string;
  readonly killed: number;
  readonly injured: number;
}

/** What is predicted of the incident that a report is about. */
export interface IncidentPrediction {
  readonly docid: string;
  readonly incident: string | null;
  readonly date: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly killed: number;
  readonly injured: number;
}

/** The reports of a file, without their gold fields. */
export async function readReports(path: string): Promise<IncidentReport[]> {
  return (await readLines(path)).map((line) => {
    const { docid, title, published, text } = JSON.parse(line) as IncidentReport;
    return { docid, title: title ?? '', published: published ?? null, text: text ?? '' };
  });
}

/** Of each report the facts of its incident, from the file beside it; null when the gold is not there. */
export async function readGold(path: string): Promise<ReadonlyMap<string, IncidentFacts> | null> {
  const incidentsPath = path.replace('_docs', '_incidents');
  if (incidentsPath === path || !existsSync(incidentsPath)) return null;
  const incidents = (await readLines(incidentsPath)).map((line) => JSON.parse(line) as IncidentFacts);
  const byId = new Map(incidents.map((facts) => [String(facts.incident), facts]));
  const gold = new Map<string, IncidentFacts>();
  for (const line of await readLines(path)) {
    const { docid, incident } = JSON.parse(line) as { docid: string; incident?: string };
    const facts = byId.get(String(incident));
    if (facts) gold.set(docid, facts);
  }
  return gold.size > 0 ? gold : null;
}

async function readLines(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
}
