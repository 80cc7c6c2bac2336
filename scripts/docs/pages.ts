import type { CommandSpec } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { optionRows, usageLine } from '../../src/cli/help-text.ts';
import { csvColumns } from '../../src/export/csv.ts';
import { type ProblemCode, problemCodes } from '../../src/schema/problem-codes.ts';
import { apiPage } from './api-page.ts';
import { codebooksPage } from './codebooks-page.ts';

/** A page of `docs/` that is made from a table of the program, by its path from the root. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** All the pages that are made and not written. */
export function generatedPages(): Page[] {
  return [
    { path: 'docs/cli.md', text: commandLinePage(commands) },
    { path: 'docs/problems.md', text: problemsPage(problemCodes) },
    { path: 'docs/csv.md', text: csvPage() },
    { path: 'docs/api.md', text: apiPage(notice) },
    { path: 'docs/codebooks.md', text: codebooksPage(notice) },
  ];
}

const notice = '<!-- Made by `npm run docs`. Change the table it is made from, not this page. -->';

function commandLinePage(table: readonly CommandSpec[]): string {
  return `# The command line

${notice}

Within a checkout, \`npx dateline COMMAND\`; where the package is installed, \`dateline COMMAND\`. Reports and results go
to standard output, everything else to standard error. The exit code is 0 when all went well; [problems.md](problems.md)
lists the others. \`dateline --version\` prints the version. Colours show on a terminal only, and not where \`NO_COLOR\` is set.

${table.map(commandSection).join('\n\n')}
`;
}

function commandSection(command: CommandSpec): string {
  const rows = optionRows(command).map(({ left, right }) => `| \`${left}\` | ${cell(right)} |`);
  const options = rows.length === 0 ? [] : ['', '| option | what it does |', '|---|---|', ...rows];
  return [
    `## ${command.name}`,
    '',
    command.summary,
    '',
    '```',
    usageLine(command),
    '```',
    '',
    command.details,
    ...options,
  ].join('\n');
}

function problemsPage(table: { readonly [code: string]: ProblemCode }): string {
  const rows = Object.entries(table)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, { exit, status, meaning, remedy }]) =>
        `| \`${code}\` | ${exit} | ${status} | ${cell(meaning)} | ${cell(remedy)} |`,
    );
  return `# Problems

${notice}

Every message of the program ends in a code of this table. A command ends with the exit code of the problem that stopped
it (after BSD's sysexits: 64 usage, 65 bad data, 66 no input, 69 unavailable, 70 internal, 73 cannot create, 75 try again, 78 configuration); a
problem with exit code 0 is only told. The HTTP status is what a server answers with.

| code | exit | HTTP | what it means | what to do |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function csvPage(): string {
  return `# Claims as CSV

${notice}

\`dateline code FILE… --format csv\` prints a header and then one claim a row, as RFC 4180 has it: commas, CRLF line ends,
doubled quotes, UTF-8. A cell of text that a spreadsheet would take for a formula has an apostrophe before it. What is not
known is empty.

| column | what it holds |
|---|---|
${csvColumns.map(({ name, meaning }) => `| \`${name}\` | ${cell(meaning)} |`).join('\n')}
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
