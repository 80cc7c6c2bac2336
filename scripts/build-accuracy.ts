import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import type { Benchmark } from '../bench/benchmark.ts';
import { bootstrap, figureOf, type Interval } from '../bench/resampling.ts';

/**
 * Runs every benchmark of `bench/accuracy.yaml` and writes `docs/accuracy.md`:
 *
 *     npm run bench -- --data DIR
 *
 * DIR holds the development sets. A set that is not there is left out and said so.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('Say where the development sets are with --data DIR.');

interface Entry {
  readonly name: string;
  readonly file: string;
  readonly about: string;
  readonly learnt: string;
  readonly figures: { readonly [metric: string]: string };
  readonly peers?: string;
}

const root = new URL('../', import.meta.url);
const entries = parse(await readFile(new URL('bench/accuracy.yaml', root), 'utf8')) as Entry[];
const parts: string[] = [];
for (const entry of entries) parts.push(await partOf(entry, join(values.data, entry.file)));
await writeFile(new URL('docs/accuracy.md', root), pageOf(parts));

async function partOf(entry: Entry, path: string): Promise<string> {
  const heading = `## ${entry.name}\n\n${entry.about}\n\n`;
  if (!existsSync(path)) return `${heading}The set was not at hand.\n`;
  const { benchmark } = (await import(new URL(`bench/${entry.name}.ts`, root).href)) as {
    readonly benchmark: Benchmark;
  };
  const { scores, resampling } = await benchmark.run({ data: path, out: null });
  const intervals = resampling === undefined ? new Map<string, Interval>() : bootstrap(resampling);
  const rows = Object.entries(entry.figures).map(([metric, name]) => {
    const figure = figureOf(scores, metric);
    const interval = intervals.get(metric);
    const range = interval ? `${interval.low.toFixed(1)} to ${interval.high.toFixed(1)}` : '–';
    return `| ${name} | ${figure === null ? '–' : figure.toFixed(1)} | ${range} |`;
  });
  console.log(`${entry.name}: ${rows.length} figures`);
  const peers = entry.peers === undefined ? '' : `\n\nOthers: ${entry.peers}`;
  return `${heading}| | figure | 19 of 20 samples |\n|---|---|---|\n${rows.join('\n')}\n\nLearnt from: ${entry.learnt}${peers}\n`;
}

function pageOf(sections: readonly string[]): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  return `# How accurate it is

<!-- Written by \`npm run bench -- --data DIR\`. -->

Figures of commit ${commit} on public development sets, out of 100 where nothing else is said. The range is a bootstrap over
documents (of incidents over whole incidents). What was learnt from, or written in view of, the same documents is told with each, since
such a figure is higher than on texts that nobody has seen. \`docs/confidence.md\` tells how many claims people found right.

${sections.join('\n')}
## What an error costs

- A place or date that is wrong moves an incident on the map or in time, and may keep two reports of it apart: they then
  count twice. Precision is an area, so that a wrong town within the right province still shows the province.
- A killed figure that is missed leaves the incident with the other sources' figures; one that is misread stands beside them with its
  words, where a reviewer sees it. It never overwrites.
- A source that is missed makes a claim look like the article's own. A wrong one blames the wrong speaker: the worst error
  there is, which is why source and cue are kept as spans.
- Reports wrongly merged hide an incident; reports wrongly kept apart count one twice. Merging is tuned to precision, and each
  merge says why and can be undone.
- An event from nothing costs a reviewer's time; a missed one is not seen at all. Confidence sorts the first, and nothing but
  reading finds the second.
`;
}
