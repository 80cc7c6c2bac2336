import type { CommandSpec, OperandSpec } from './command.ts';
import { exportCommand } from './export-command.ts';
import { storeOptions } from './store-place.ts';

const none: OperandSpec = { usage: '', least: 0, most: 0 };
const output = { value: 'PATH', summary: 'Write to this file instead of standard output.' };
const threads = {
  value: 'N',
  summary:
    'How many of many reports are coded at the same time; one for each core, up to four, when not given.',
};

/** Every command of `dateline`. Help, `docs/cli.md` and the parser of the command line all read this table. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'code',
    summary: 'Read reports and print the record of each.',
    details:
      'Reads plain text, HTML, PDF, DOCX, mails, feeds, tables in CSV, JSONL and JSON, and what lies in folders and in ZIP, ' +
      'gzip and WARC archives; an http or https address is fetched, a lone - is standard input. What cannot be read or ' +
      'coded is reported on standard error and the rest go on, and so is an article that was there before; the exit code ' +
      'is 0 when at least one report was coded. With json, one file prints its record and several reports an array of ' +
      'records; jsonl prints one record a line; csv prints one claim a row; html prints one self-contained page.',
    operands: { usage: 'PATH…', least: 1, most: Number.POSITIVE_INFINITY },
    options: {
      date: { value: 'YYYY-MM-DD', summary: 'Day of publication, for reports that do not state it.' },
      publisher: { value: 'NAME', summary: 'Who published the reports, where they do not state it.' },
      format: {
        value: 'FORMAT',
        summary: 'Form of the output; table when not given.',
        choices: ['table', 'json', 'jsonl', 'csv', 'html'],
      },
      columns: {
        value: 'FIELD=COLUMN,…',
        summary: 'Which columns of tables hold the text, title, date, publisher, url and authors.',
      },
      continue: {
        value: 'FILE',
        summary: 'Note in this file how far the run has come, and go on from there; with jsonl and --output.',
      },
      watch: { value: null, summary: 'Wait for reports that come into the folder, until Ctrl-C.' },
      threads,
      output,
    },
    load: async () => (await import('./commands/code.ts')).run,
  },
  {
    name: 'import',
    summary: 'Bring reports into the store and code them.',
    details:
      'Takes what dateline code takes. Originals, articles and records are kept; what is there already is not coded again. ' +
      'Ctrl-C or SIGTERM ends it once what is in hand is done, and dateline worker --once goes on with the rest. With ' +
      '--dry-run nothing is kept or coded, and a line is printed for each article: whether it is new among them, its day, ' +
      'language, publisher, title and where it lies.',
    operands: { usage: 'PATH…', least: 1, most: Number.POSITIVE_INFINITY },
    options: {
      ...storeOptions,
      columns: {
        value: 'FIELD=COLUMN,…',
        summary: 'Which columns of tables hold the text, title, date, publisher, url and authors.',
      },
      'dry-run': { value: null, summary: 'Only tell what would be brought in.' },
    },
    load: async () => (await import('./commands/import.ts')).run,
  },
  exportCommand,
  {
    name: 'serve',
    summary: 'Serve the workbench and the API, and do the work of the store.',
    details:
      'On this machine alone (the default), its one user needs no sign-in. To let others in, create an administrator with ' +
      'dateline admin create, and give --host, or --origin for the address of a proxy that speaks HTTPS before it. Ends on ' +
      'SIGTERM or Ctrl-C, once what is under way is done. docs/server.md says more.',
    operands: none,
    options: {
      ...storeOptions,
      host: { value: 'ADDRESS', summary: 'Listen at this address; 127.0.0.1 when not given.' },
      port: { value: 'PORT', summary: 'Listen at this port; 4111 when not given, any free one for 0.' },
      origin: { value: 'URL', summary: 'The address that people use, where it is another one.' },
      threads: { value: 'N', summary: 'Threads that code; with 0, other workers do all the work.' },
      log: { value: 'FILE', summary: 'Append a line of JSON for each request; - for standard output.' },
      open: { value: null, summary: 'Open the workbench in the browser.' },
    },
    load: async () => (await import('./commands/serve.ts')).run,
  },
  {
    name: 'admin create',
    summary: 'Create a person who may administer a server.',
    details: 'The password, of at least twelve characters, is read from standard input.',
    operands: none,
    options: {
      ...storeOptions,
      email: { value: 'ADDRESS', summary: 'The address they sign in with.', required: true },
      name: { value: 'NAME', summary: 'What they are called.' },
    },
    load: async () => (await import('./commands/admin-create.ts')).run,
  },
  {
    name: 'worker',
    summary: 'Take up the jobs of a store: imports, coding, merging, feeds.',
    details:
      'Works until it is told to stop (SIGTERM, Ctrl-C), and then ends what it has in hand. On a PostgreSQL server any ' +
      'number of workers may run, on as many machines; jobs of one that is killed go to the others within half a minute. ' +
      'A folder is open to one process alone: there, dateline serve does this work itself.',
    operands: none,
    options: {
      ...storeOptions,
      threads: {
        value: 'N',
        summary: 'Threads that code; by default one fewer than the processor has cores.',
      },
      once: { value: null, summary: 'End when no job is left.' },
    },
    load: async () => (await import('./commands/worker.ts')).run,
  },
  {
    name: 'recode',
    summary: 'Code anew the articles of a store that an older version coded.',
    details:
      'Each article keeps its former coding until the new one is complete. Claims that are found again keep what people ' +
      'decided on them; one that is not found again goes, unless somebody has accepted or corrected it. With --diff, ' +
      'nothing is stored: it prints what would change, - gone, + new, ~ read in another way.',
    operands: none,
    options: {
      ...storeOptions,
      diff: { value: null, summary: 'Show what would change, and change nothing.' },
    },
    load: async () => (await import('./commands/recode.ts')).run,
  },
  {
    name: 'incidents',
    summary: 'Bring together what several reports tell of the same incidents.',
    details:
      'Reads and codes all the reports at the given paths (files, folders, archives, tables) and prints the incidents that ' +
      'they tell of, the most reported first: place, day and figures as best known, then what each report says of them and ' +
      'according to whom, what the reports disagree on, and why each is held to belong. Nothing is stored. With json, prints ' +
      'an array of incidents, each with all that is said of it.',
    operands: { usage: 'FILE…', least: 1, most: Number.POSITIVE_INFINITY },
    options: {
      date: { value: 'YYYY-MM-DD', summary: 'Day of publication, for reports that do not state it.' },
      publisher: { value: 'NAME', summary: 'Who published the reports, where they do not state it.' },
      least: { value: 'N', summary: 'Only incidents that at least so many reports tell of.' },
      format: {
        value: 'FORMAT',
        summary: 'Form of the output; table when not given.',
        choices: ['table', 'json'],
      },
      threads,
      output,
    },
    load: async () => (await import('./commands/incidents.ts')).run,
  },
  {
    name: 'backup',
    summary: 'Write all of a store into one file.',
    details:
      'The file holds originals, articles, codings, decisions, the log, people and tokens as they are at one moment, ' +
      'compressed, with a digest; not the jobs that wait. It can be restored into a folder and on a server alike.',
    operands: { usage: 'FILE', least: 1, most: 1 },
    options: storeOptions,
    load: async () => (await import('./commands/backup.ts')).run,
  },
  {
    name: 'restore',
    summary: 'Put a backup into an empty store.',
    details:
      'All of it or nothing. A backup of an earlier version is brought up to date. What was not yet coded is coded by ' +
      'dateline recode.',
    operands: { usage: 'FILE', least: 1, most: 1 },
    options: storeOptions,
    load: async () => (await import('./commands/restore.ts')).run,
  },
  {
    name: 'verify',
    summary: 'Look through a store for what does not agree with the rest.',
    details:
      'Checks that every span still quotes its text, that every reference resolves and that every original is what was ' +
      'received. Tells each thing that is not so on a line of its own.',
    operands: none,
    options: storeOptions,
    load: async () => (await import('./commands/verify.ts')).run,
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of the record.',
    details: 'The schema is made from the same definitions that the program itself checks against.',
    operands: none,
    options: { output },
    load: async () => (await import('./commands/schema.ts')).run,
  },
  {
    name: 'explain',
    summary: 'Show how one sentence of a report was read.',
    details:
      'Prints the parse of the sentence, what was recognised in it, and every rule that was tried on it with why it ' +
      'did or did not fire. Sentences are numbered from 0, as the table and the record number them.',
    operands: { usage: 'FILE', least: 1, most: 1 },
    options: {
      sentence: { value: 'N', summary: 'Number of the sentence, from 0.', required: true },
      output,
    },
    load: async () => (await import('./commands/explain.ts')).run,
  },
  {
    name: 'rules check',
    summary: 'Run the examples of every rule (in a checkout).',
    details:
      'Compiles data/rules/ and reads every example and every reject of every rule with the whole of the program. ' +
      'Tells what is wrong with file and line.',
    operands: none,
    options: {},
    load: async () => (await import('./commands/rules-check.ts')).run,
  },
  {
    name: 'actors check',
    summary: 'Check the registry of actors (in a checkout).',
    details:
      'Reads the files of data/actors/ against one another: kinds, dates, names that two actors claim, actors and ' +
      'countries that are none. Tells what is wrong with file and line.',
    operands: none,
    options: {},
    load: async () => (await import('./commands/actors-check.ts')).run,
  },
  {
    name: 'places check',
    summary: 'Check the hand-seeded places (in a checkout).',
    details: 'Reads every file of data/places/ and tells what is wrong with it, with file and line.',
    operands: none,
    options: {},
    load: async () => (await import('./commands/places-check.ts')).run,
  },
  {
    name: 'bench',
    summary: 'Measure against a public benchmark (in a checkout).',
    details:
      'Reads the data, predicts without looking at the gold, and prints a small table and then one line per figure: ' +
      'score NAME METRIC VALUE. The benchmarks are the files of bench/.',
    operands: { usage: 'NAME', least: 1, most: 1 },
    options: {
      data: { value: 'FILE', summary: 'The data to run on.', required: true },
      out: { value: 'PREDICTIONS', summary: 'Also write the predictions to this file.' },
    },
    load: async () => (await import('./commands/bench.ts')).run,
  },
  {
    name: 'help',
    summary: 'Tell about the commands, or about one of them.',
    details: 'With the name of a command, lists its operands and options.',
    operands: { usage: '[COMMAND]', least: 0, most: 2 },
    options: {},
    load: async () => (await import('./commands/help.ts')).run,
  },
];
