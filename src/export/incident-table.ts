import type { Actor } from '../schema/actor.ts';
import type { MergedCount, MergedIncident, Standing } from '../schema/merged-incident.ts';
import { layOutTable } from './table-layout.ts';
import { terminalText } from './terminal-text.ts';
import { dateWording, figure, placeWording } from './wording.ts';

/** What an article is called in a table, and the actors that it names. */
export interface NamedSource {
  readonly label: string;
  readonly actors: readonly Actor[];
}

/** How wide a table may be, and whether it may be coloured. */
export interface IncidentTableOptions {
  readonly columns: number;
  readonly colours: boolean;
}

const standingWords: { readonly [standing in Standing]: string } = {
  stands: '',
  part: ' [part of the total]',
  corrected: ' [corrected since]',
  plural: ' [no figure]',
};

type Telling = MergedIncident['tellings'][number];

const headings = ['Article', 'Published', 'Where', 'When', 'By', 'Figures, and whose they are'];
/** Actors of a side that the heading names; the rows name all. */
const actorsShown = 4;
/** Words that say why an account belongs, as far as one line goes. */
const reasonsShown = 3;

/**
 * Merged incidents as text: of each the best of what is known, then a row for each article with what it says, what they
 * disagree on, and why each belongs.
 *
 * @param sources of each article, by its id
 */
export function* incidentTables(
  incidents: readonly MergedIncident[],
  sources: ReadonlyMap<string, NamedSource>,
  options: IncidentTableOptions,
): Generator<string> {
  if (incidents.length === 0) yield 'No incidents were read.\n';
  for (const [index, incident] of incidents.entries()) {
    yield `${index === 0 ? '' : '\n'}${incidentText(incident, sources, options)}`;
  }
}

function incidentText(
  incident: MergedIncident,
  sources: ReadonlyMap<string, NamedSource>,
  { columns, colours }: IncidentTableOptions,
): string {
  const style = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  const [bold, dim] = [style(1), style(2)];
  const names = new Names(incident, sources);
  const rows = incident.tellings.map((telling) =>
    cells(incident, telling, names).map((cell) => cell.map(terminalText)),
  );
  const table = layOutTable(headings, rows, columns);
  return [
    bold(terminalText(heading(incident, names))),
    terminalText(circumstances(incident)),
    ...incident.counts.map((count) => `  ${terminalText(countLine(count))}`),
    '',
    dim(table.head),
    dim(table.rule),
    ...table.rows.flat(),
    ...section('They disagree on', disagreements(incident, names), dim),
    ...section('Why they belong together', reasons(incident, names), dim),
    '',
  ].join('\n');
}

/** What articles and actors of one incident are called. */
class Names {
  readonly #sources: ReadonlyMap<string, NamedSource>;
  readonly #articleOf: ReadonlyMap<string, string>;
  readonly #actors: ReadonlyMap<string, string>;

  constructor({ tellings }: MergedIncident, sources: ReadonlyMap<string, NamedSource>) {
    this.#sources = sources;
    this.#articleOf = new Map(tellings.map(({ account, article }) => [account, article]));
    const actors = tellings.flatMap(({ article }) => sources.get(article)?.actors ?? []);
    this.#actors = new Map(actors.map(({ id, name }) => [id, name]));
  }

  account(id: string): string {
    const article = this.#articleOf.get(id) ?? id;
    return this.#sources.get(article)?.label ?? article;
  }

  actor(id: string): string {
    return this.#actors.get(id) ?? id;
  }
}

function heading({ type, agents, patients }: MergedIncident, names: Names): string {
  const listed = (references: MergedIncident['agents']) => {
    const known = references.filter(({ actor }) => actor !== null);
    const shown = (known.length > 0 ? known : references).map(({ actor, text }) =>
      actor === null ? text : names.actor(actor),
    );
    return [...new Set(shown)].slice(0, actorsShown).join(', ');
  };
  return `${type}  ${listed(agents) || '(unnamed)'} → ${listed(patients) || '(unnamed)'}`;
}

function circumstances({ place, date, status, tellings, voices }: MergedIncident): string {
  const articles = new Set(tellings.map(({ article }) => article)).size;
  return [
    place ? placeWording(place) : 'no place told',
    date ? dateWording(date) : 'no day told',
    ...(status === 'happened' ? [] : [status]),
    `${articles} article${articles === 1 ? '' : 's'}${voices < articles ? `, ${voices} of them independent` : ''}`,
  ].join(' · ');
}

function countLine({ what, who, min, max, best, rule }: MergedCount): string {
  const label = who === null ? what : `${what} (${who})`;
  return min === max ? `${figure(min, max)} ${label}` : `${figure(min, max)} ${label}; best ${best}, ${rule}`;
}

function cells(incident: MergedIncident, telling: Telling, names: Names): string[][] {
  const { account, voice, publishedOn } = telling;
  const place = incident.placeBySource.find((each) => each.account === account)?.place;
  const date = incident.dateBySource.find((each) => each.account === account)?.date;
  const actors = incident.actorsBySource.find((each) => each.account === account);
  const first = incident.tellings.find((each) => each.voice === voice)!;
  const isCopy = first.article !== telling.article;
  return [
    [names.account(account), isCopy ? `(same text as ${names.account(first.account)})` : ''],
    [publishedOn ?? ''],
    [place?.text ?? ''],
    [date ? dateWording(date) : ''],
    [[...new Set(actors?.agents ?? [])].join(', ')],
    figuresOf(incident, account, names),
  ].map((lines) => lines.filter((line) => line !== ''));
}

function figuresOf({ counts }: MergedIncident, account: string, names: Names): string[] {
  return counts.flatMap(({ what, bySource }) =>
    bySource
      .filter((each) => each.account === account)
      .map(({ min, max, who, source, standing }) => {
        const words = `${figure(min, max)} ${what}${who === null ? '' : ` (${who})`}`;
        const whose = source === null ? '' : `: ${names.actor(source)}`;
        return `${words}${whose}${standingWords[standing]}`;
      }),
  );
}

function disagreements({ disagreements: all }: MergedIncident, names: Names): string[] {
  return all.map(({ about, positions }) => {
    const said = positions.map(
      ({ says, accounts }) => `${says} (${accounts.map((id) => names.account(id)).join(', ')})`,
    );
    return `${about}: ${said.join('; ')}`;
  });
}

function reasons({ merged }: MergedIncident, names: Names): string[] {
  return merged.map(({ account, with: other, because }) => {
    const why = because.split('; ').slice(0, reasonsShown).join('; ');
    return `${names.account(account)}, with ${names.account(other)}: ${why}`;
  });
}

function section(title: string, lines: readonly string[], dim: (text: string) => string): string[] {
  if (lines.length === 0) return [];
  return ['', dim(title), ...lines.map((line) => `  ${terminalText(line)}`)];
}
