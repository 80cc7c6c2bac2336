import { exportFormats } from '../export/formats.ts';
import type { CommandSpec } from './command.ts';

/** `dateline export` in the table of commands. */
export const exportCommand: CommandSpec = {
  name: 'export',
  summary: 'Write records in the forms that other programs load.',
  details:
    'Reads records as dateline code --format json or jsonl prints them: files, folders of .json and .jsonl files, or - for ' +
    'standard input. A record that cannot be read is reported on standard error and the rest go on. Filters take several ' +
    'values with commas between, of which one has to hold. Beside --output a file of notes is written (PATH.notes.txt): by ' +
    'which rules the export was made, among them those on deaths, and what was left out and why. docs/export.md tells of ' +
    'each format.',
  operands: { usage: 'PATH…', least: 1, most: Number.POSITIVE_INFINITY },
  options: {
    format: {
      value: 'FORMAT',
      summary: 'Form of the output.',
      choices: Object.keys(exportFormats),
      required: true,
    },
    output: { value: 'PATH', summary: 'Write to this file instead of standard output.' },
    notes: { value: 'PATH', summary: 'Write the notes to this file.' },
    type: {
      value: 'TYPES',
      summary: 'Only these types, as ASSAULT,COERCE.',
    },
    mode: { value: 'MODES', summary: 'Only these modes, as drone,aerial.' },
    status: { value: 'STATUSES', summary: 'Only these, as happened,ongoing.' },
    country: { value: 'COUNTRIES', summary: 'Only what happened in these countries, by name.' },
    actor: { value: 'IDS', summary: 'Only with these actors in any role, by registry id.' },
    from: { value: 'YYYY-MM-DD', summary: 'Only what happened on this day or later.' },
    to: { value: 'YYYY-MM-DD', summary: 'Only what happened on this day or earlier.' },
    incident: { value: 'IDS', summary: 'Only these incidents, as ARTICLE#i1.' },
    merge: {
      value: null,
      summary: 'Bring incidents of several reports together first; holds all records in memory.',
    },
    names: { value: null, summary: 'Give the names of civilian victims and other private people.' },
    incomplete: { value: null, summary: 'Keep rows without a date or place that ACLED and UCDP would need.' },
  },
  load: async () => (await import('./commands/export.ts')).run,
};
