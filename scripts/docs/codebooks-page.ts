import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CodebookSource, type PartiesSource } from '../../src/export/codebooks/codebook.ts';
import { schemeNames } from '../../src/export/codebooks/compile.ts';

const root = new URL('../../', import.meta.url);

/** `docs/codebooks.md`: what becomes what in each scheme, from `data/codebooks/`. */
export function codebooksPage(notice: string): string {
  const parties = read('parties') as PartiesSource;
  return `# Codebooks

${notice}

\`data/codebooks/\` says what our types and modes become in each scheme. The first entry whose conditions hold decides.

| key | what it holds |
|---|---|
| \`from.type\`, \`from.mode\` | Our types and modes; without a mode, any |
| \`from.agents\`, \`from.patients\` | Sides, or groups of sides: one of those who did it, or to whom it was done, has to be of one of them; \`none\` where no one is named, \`unknown\` where it is not told of which side they are |
| \`from.weapons\` | Words of which one has to be in the words for a weapon |
| \`from.harmed\`, \`from.killed\` | Whether anyone is said to be killed or hurt, or killed |
| \`to\` | What it becomes; \`null\` where nothing fits, and then \`why\` says why |
| \`definition\`, \`examples\`, \`lost\` | What is meant, in our own words, and what the scheme cannot keep of it |
| \`fatalities\` | The scheme's rules on deaths; the notes of an export give them |
| \`terms\`, \`precision\`, \`regions\` | The scheme's words and grades for sides, places and days |

\`parties.yaml\` holds the side of each kind of actor, and words for people and things by side: by them the dead are counted
among civilians or armed sides, and what was struck is told where no actor is known. Groups of sides: ${groups(parties)}.
\`countries.yaml\` holds the numbers and regions of countries. A changed file is compiled by itself at the next run in a
checkout; one that is wrong is told of with file and entry (\`codebook.invalid\`).

${schemeNames.map((name) => section(CodebookSource.parse(read(name)))).join('\n\n')}
`;
}

function read(name: string): unknown {
  return parse(readFileSync(new URL(`data/codebooks/${name}.yaml`, root), 'utf8'));
}

function groups({ groups: all }: PartiesSource): string {
  return Object.entries(all)
    .map(([name, sides]) => `${name} (${sides.join(', ')})`)
    .join('; ');
}

function section({ scheme, title, unit, about, fatalities, entries }: CodebookSource): string {
  const rows = entries.map(
    ({ from, to, why, definition, lost }) =>
      `| ${conditions(from)} | ${to ? target(to) : `none: ${cell(why!)}`} | ${cell(definition)} | ${cell(lost)} |`,
  );
  return `## ${scheme}: ${title}

A row ${unit === 'incident' ? 'an incident' : 'a claim'}. ${about.trim()}

${fatalities.map((rule) => `- ${rule}`).join('\n')}

| ours | theirs | what it is | what is lost |
|---|---|---|---|
${rows.join('\n')}`;
}

function conditions(from: CodebookSource['entries'][number]['from']): string {
  const { type, mode, agents, patients, weapons, harmed, killed } = from;
  const parts = [
    type.join(', '),
    mode?.join(', '),
    agents && `by ${agents.join(', ')}`,
    patients && `against ${patients.join(', ')}`,
    weapons && `with ${weapons.join(', ')}`,
    harmed === undefined ? undefined : harmed ? 'with harm' : 'without harm',
    killed === undefined ? undefined : killed ? 'with dead' : 'without dead',
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

function target(to: { readonly [field: string]: string | number }): string {
  return Object.values(to)
    .map((value) => cell(String(value)))
    .join('; ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
