import type { Codebooks } from '../../export/codebooks/codebook.ts';
import type { Filter } from '../../export/filter.ts';
import { exportFormats, exportMerged, exportRecords, type FormatName } from '../../export/formats.ts';
import type { Settings } from '../../export/run.ts';
import type { KnowledgeFiles } from '../../pipeline/knowledge-files.ts';
import { loadFiles } from '../../pipeline/load-node.ts';
import { ClaimType, Status } from '../../schema/claim.ts';
import { Problem } from '../../schema/problem.ts';
import type { Invocation, Run } from '../command.ts';
import { calendarDay } from '../day.ts';
import { mergeRecords } from '../merge-records.ts';
import { recordsFrom } from '../record-files.ts';
import { onTerminal } from '../terminal-width.ts';
import { writeOutput } from '../write-output.ts';

/** `dateline export PATH…`: records in the forms that other programs load. Fails only when no record could be read. */
export const run: Run = async (invocation) => {
  const { operands, options, streams } = invocation;
  const name = options.format as FormatName;
  refuseTerminal(name, invocation);
  const filter = filterOf(options);
  const failures: Problem[] = [];
  const records = recordsFrom(operands, streams, failures);
  const files = await loadFiles();
  const settings: Settings = {
    codebooks: codebooksIn(files),
    names: options.names !== undefined,
    incomplete: options.incomplete !== undefined,
    at: new Date(),
  };
  const { chunks, notes } =
    options.merge === undefined
      ? await exportRecords(name, records, filter, settings)
      : await exportMerged(name, await mergeRecords(records, files), filter, settings);
  await writeOutput(invocation, chunks);
  await writeNotes(invocation, notes());
  return records.read === 0 ? (failures[0]?.exit ?? 0) : 0;
};

/** A terminal cannot show bytes, and some are moved by them. */
function refuseTerminal(name: FormatName, invocation: Invocation): void {
  const isText = exportFormats[name].mediaType !== exportFormats.parquet.mediaType;
  if (isText || !onTerminal(invocation)) return;
  throw new Problem('export.binary', `${name} is no text: give a file with --output`);
}

function codebooksIn({ json: { codebooks } }: KnowledgeFiles): Codebooks {
  if (codebooks === undefined) throw new Problem('knowledge.missing', 'the compiled codebooks are not there');
  return codebooks as Codebooks;
}

/** Notes go beside the output, or where they were asked for; with neither, what was written and left out is told in short. */
async function writeNotes(invocation: Invocation, notes: string): Promise<void> {
  const { options, streams } = invocation;
  const path = options.notes ?? (options.output === undefined ? undefined : `${options.output}.notes.txt`);
  if (path !== undefined) return writeOutput({ ...invocation, options: { output: path } }, [notes]);
  const tally = notes.slice(notes.indexOf('\nWritten: ') + 1).trimEnd();
  streams.errors.write(`${tally}\n`);
}

function filterOf(options: Invocation['options']): Filter {
  return {
    ...list('types', 'type', (type) =>
      oneOf(
        'type',
        type,
        ClaimType.options.flatMap(({ options: types }) => types),
      ),
    ),
    ...list('statuses', 'status', (status) => oneOf('status', status, Status.options)),
    ...list('modes', 'mode'),
    ...list('countries', 'country'),
    ...list('actors', 'actor'),
    ...list('incidents', 'incident'),
    ...(options.from === undefined ? {} : { from: calendarDay(options.from) }),
    ...(options.to === undefined ? {} : { to: calendarDay(options.to) }),
  };

  function list(key: string, option: string, check = (value: string) => value) {
    const values = options[option]?.split(',').map((value) => value.trim());
    return values === undefined ? {} : { [key]: values.map(check) };
  }
}

function oneOf(option: string, value: string, choices: readonly string[]): string {
  const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  throw new Problem('usage.bad-value', `--${option} takes ${choices.join(', ')}, not "${value}"`);
}
