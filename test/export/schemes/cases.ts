import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Codebooks } from '../../../src/export/codebooks/codebook.ts';
import { Notes } from '../../../src/export/notes.ts';
import { type Run, type Settings, startRun } from '../../../src/export/run.ts';
import type { SourcedClaim, SourcedIncident } from '../../../src/export/sourced.ts';
import type { Actor, Reference } from '../../../src/schema/actor.ts';
import type { Article } from '../../../src/schema/article.ts';
import { type Claim, RelationType } from '../../../src/schema/claim.ts';
import type { Count, CountOf } from '../../../src/schema/count.ts';
import type { DateRange } from '../../../src/schema/date-range.ts';
import type { IncidentCount } from '../../../src/schema/incident.ts';
import type { Place } from '../../../src/schema/place.ts';
import { claimWith } from '../../claim.ts';

type Figures = { readonly [who: string]: { readonly [source: string]: string | number } | string | number };

/** A row worked out by hand. */
export interface Case {
  readonly do: string;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly at?: string | null;
  readonly on?: string | null;
  readonly status?: Claim['status'];
  readonly polarity?: Claim['polarity'];
  readonly weapons?: readonly string[];
  readonly want?: { readonly [column: string]: unknown };
  readonly out?: string;
}

const span = { start: 0, end: 1 };
const counted = ['killed', 'injured', 'casualties', 'arrested', 'attacks'] as const satisfies CountOf[];

/** The compiled codebooks, as the build has them. */
export const codebooks = JSON.parse(
  readFileSync(new URL('../../../build/codebooks.json', import.meta.url), 'utf8'),
) as Codebooks;

const cast = read('cast') as {
  readonly actors: { readonly [name: string]: Omit<Actor, 'partOf' | 'mentions'> };
  readonly places: { readonly [name: string]: Omit<Place, 'text' | 'span' | 'basis'> };
  readonly dates: { readonly [name: string]: Pick<DateRange, 'start' | 'end' | 'precision'> };
};

/** Everyone in the cast. */
const actors: Actor[] = Object.values(cast.actors).map((actor) => ({
  ...actor,
  partOf: null,
  mentions: [],
}));

/** The rows of a table. */
export function casesOf(scheme: string): Case[] {
  return read(scheme) as Case[];
}

/** A run of an export with no rows yet. */
export function runWith(settings: Partial<Settings> = {}): Run {
  const all = {
    codebooks,
    names: false,
    incomplete: false,
    at: new Date('2024-04-01T12:00:00Z'),
    ...settings,
  };
  return startRun(all, new Notes('test', []));
}

/** The incident of a row, as one article tells of it. */
export function incidentOf(row: Case): SourcedIncident {
  const told = claimOf(row);
  const { claim } = told;
  const incident = {
    id: 'a1#i1',
    type: claim.type as SourcedIncident['incident']['type'],
    claims: [told.id],
    agents: claim.agents,
    patients: claim.patients,
    place: claim.place,
    date: claim.date,
    counts: incidentCounts(row),
    status: claim.status,
    merged: [],
  };
  return { incident, claims: [told], actors };
}

/** The claim of a row. */
export function claimOf(row: Case): SourcedClaim {
  const [type, mode] = row.do.split(' ');
  const isRelation = RelationType.safeParse(type).success;
  const claim = claimWith('c1', 0, {
    kind: isRelation ? 'relation' : 'event',
    type: type as Claim['type'],
    mode: mode ?? null,
    agents: row.by.map(reference),
    patients: row.to.map(reference),
    place: row.at ? placeOf(row.at) : null,
    date: row.on ? { ...cast.dates[row.on]!, text: null, span: null, basis: 'phrase' } : null,
    counts: claimCounts(row),
    weapons: (row.weapons ?? []).map((text) => ({ text, span })),
    status: row.status ?? 'happened',
    polarity: row.polarity ?? 'affirmed',
  });
  return { id: 'a1#c1', claim, article, actors, incident: null };
}

const article: Article = {
  id: 'a1',
  title: 'News of the valley',
  text: 'X',
  publishedAt: '2024-03-13',
  publisher: 'The Valley Wire',
  url: null,
  language: 'en',
  genre: 'news',
  removed: [],
};

/** A name of the cast leads to its actor; other words are the article's own. */
function reference(name: string): Reference {
  const actor = cast.actors[name];
  return { actor: actor?.id ?? null, text: actor?.name ?? name, span };
}

function placeOf(name: string): Place {
  const place = cast.places[name];
  if (!place) throw new Error(`no place "${name}" in the cast`);
  return { ...place, text: place.name, span, basis: 'test' };
}

function figuresOf(row: Case): (readonly [CountOf, string | null, Figures[string]])[] {
  const told = row as unknown as { readonly [what: string]: Figures | undefined };
  return counted.flatMap((what) =>
    Object.entries(told[what] ?? {}).map(
      ([who, figures]) => [what, who === '_' ? null : who, figures] as const,
    ),
  );
}

function incidentCounts(row: Case): IncidentCount[] {
  return figuresOf(row).map(([what, who, figures]) => {
    const bySource = Object.entries(figures as object).map(([source, figure]) => ({
      source: source === 'report' ? null : (cast.actors[source]?.id ?? source),
      ...bounds(figure),
      claim: 'a1#c1',
    }));
    const lows = bySource.flatMap(({ min }) => min ?? []);
    const isOpen = bySource.some(({ max }) => max === null);
    const max = isOpen ? null : Math.max(...bySource.map((figure) => figure.max!));
    return { what, who, min: lows.length === 0 ? null : Math.min(...lows), max, bySource };
  });
}

function claimCounts(row: Case): Count[] {
  return figuresOf(row)
    .filter(([, , figure]) => typeof figure !== 'object')
    .map(([what, who, figure]) => ({ what, who, ...bounds(figure), exact: true, text: 'X', span }));
}

/** "15", "15+", "..20", "12-14", "?" */
function bounds(figure: unknown): { min: number | null; max: number | null } {
  const text = String(figure);
  const range = /^(\d+)-(\d+)$/.exec(text);
  if (text === '?') return { min: null, max: null };
  if (range) return { min: Number(range[1]), max: Number(range[2]) };
  if (text.startsWith('..')) return { min: null, max: Number(text.slice(2)) };
  if (text.endsWith('+')) return { min: Number(text.slice(0, -1)), max: null };
  return { min: Number(text), max: Number(text) };
}

function read(name: string): unknown {
  return parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'));
}
