import type { Claim } from '../schema/claim.ts';
import type { Record } from '../schema/record.ts';
import type { Exporter, ExportOptions } from './format.ts';
import { layOutTable } from './table-layout.ts';
import { terminalText } from './terminal-text.ts';
import {
  countWording,
  dateWording,
  placeWording,
  referenceNames,
  sourceWording,
  standing,
} from './wording.ts';

const headings = ['', 'What', 'Who', 'To whom', 'Where, when', 'How many', 'According to'];

/** Claims as a table that fits the terminal, under a heading for each report. */
export const exportTable: Exporter = async function* (records, options) {
  let first = true;
  for await (const record of records) {
    yield `${first ? '' : '\n'}${recordTable(record, options)}`;
    first = false;
  }
};

function recordTable(record: Record, options: ExportOptions): string {
  const { article, claims } = record;
  const paint = painter(options.colours);
  const about = [article.publisher, article.publishedAt?.slice(0, 10) ?? 'no date', article.genre];
  const lines = [
    paint.bold(terminalText(article.title || article.id)),
    paint.dim(terminalText([...about.filter((part) => part !== null), tally(record)].join(' · '))),
  ];
  if (claims.length === 0) return `${[...lines, 'No claims were read.'].join('\n')}\n`;
  const rows = claims.map((claim) => cells(record, claim).map((cell) => cell.map(terminalText)));
  const table = layOutTable(headings, rows, options.columns);
  lines.push('', paint.dim(table.head), paint.dim(table.rule), ...table.rows.flat());
  return `${lines.join('\n')}\n`;
}

function tally({ claims, incidents, sentences }: Record): string {
  return [
    plural(sentences.length, 'sentence'),
    plural(claims.length, 'claim'),
    plural(incidents.length, 'incident'),
  ].join(', ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The cells of a claim's row, each as the lines that it starts anew; first the number of its sentence, from 0. */
function cells(record: Record, claim: Claim): string[][] {
  const { condition, counts, date, mode, patients, agents, place, trigger, type } = claim;
  return [
    [String(claim.sentence)],
    [type, mode ?? '', `“${trigger.text}”`, standing(claim), condition ? `if “${condition.text}”` : ''],
    [referenceNames(record, agents)],
    [referenceNames(record, patients)],
    [place ? placeWording(place) : '', date ? dateWording(date) : ''],
    counts.map(countWording),
    [sourceWording(record, claim) ?? ''],
  ].map((lines) => lines.filter((line) => line !== ''));
}

function painter(colours: boolean) {
  const style = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: style(1), dim: style(2) };
}
