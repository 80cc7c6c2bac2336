import { type Exporter, type ExportOptions, exporters } from '../../export/format.ts';
import type { Known } from '../../ingest/article.ts';
import type { Received } from '../../ingest/receive/received.ts';
import { Problem } from '../../schema/problem.ts';
import type { Record } from '../../schema/record.ts';
import { askedToStop } from '../asked-to-stop.ts';
import { Checkpoint, type Progress } from '../checkpoint.ts';
import { codeReceived, type NamedRecord } from '../code-received.ts';
import { openCoding } from '../coder.ts';
import { codingThreads } from '../coding-threads.ts';
import type { Invocation, Run } from '../command.ts';
import { continueRun, type Done, type Step } from '../continued-run.ts';
import { calendarDay } from '../day.ts';
import { columnMap, type Place, receivedInputs } from '../received-inputs.ts';
import { onTerminal, terminalWidth } from '../terminal-width.ts';
import { writeOutput } from '../write-output.ts';

/** An item, with its place where the inputs have an order. */
type ItemOfRun = Received & { readonly place?: Place };

/** What is to be coded, and what is noted of it as it goes. */
interface Inputs {
  readonly items: AsyncIterable<ItemOfRun>;
  readonly taken: ReadonlyMap<string, string>;
}

/** `dateline code PATH…`: one record a report. Fails only when no report could be coded; then nothing is written. */
export const run: Run = async (invocation) => {
  const { options, streams } = invocation;
  const known: Known = {
    ...(options.date === undefined ? {} : { date: calendarDay(options.date) }),
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
  };
  const columns = columnMap(options.columns);
  // A folder that is watched has no end that would bring out what is read ahead.
  const threads = options.watch === undefined ? codingThreads(options.threads) : 1;
  if (options.continue !== undefined) refuseUnlessLines(invocation);
  if (options.watch !== undefined) refuseUnlessOne(invocation);
  const [coding, exporter] = await Promise.all([openCoding(), exporters[options.format ?? 'table']!()]);
  const failures: Problem[] = [];
  const fail = (problem: Problem) => failures.push(problem);
  const open = (from: Progress | null) => inputsOf(invocation, columns, from);
  const code = ({ items }: Inputs) => codeReceived(items, coding, { known, streams, fail, threads });
  if (options.continue !== undefined) {
    await runOn(invocation, exporter, open, code);
    return 0;
  }
  const records = code(await open(null));
  const first = await records.next();
  if (first.done) return failures[0]?.exit ?? 0;
  const told = { ...exportOptions(invocation), single: isAlone(first.value, invocation) };
  await writeOutput(invocation, exporter(recordsFrom(first.value, records), told));
  return 0;
};

/** Codes on from where the run before ended, and notes as it goes how far it has come. */
async function runOn(
  invocation: Invocation,
  exporter: Exporter,
  open: (from: Progress) => Promise<Inputs>,
  code: (inputs: Inputs) => AsyncIterable<NamedRecord<ItemOfRun>>,
): Promise<void> {
  const { operands, options } = invocation;
  const checkpoint = new Checkpoint(options.continue!, [...operands, options.output!]);
  let done: Done = { place: null, taken: [] };
  const steps = async function* (from: Progress): AsyncGenerator<Step> {
    done = from;
    const inputs = await open(from);
    let file: unknown = null;
    for await (const { record, received } of code(inputs)) {
      const isNext = received.place !== undefined || received.position[0] !== file;
      file = received.position[0];
      if (received.place === undefined) done = { place: null, taken: [...inputs.taken] };
      for await (const line of exporter(only(record), exportOptions(invocation))) {
        yield { line, before: isNext ? done : null };
      }
      if (received.place !== undefined) done = { place: received.place, taken: [] };
    }
    if (options.watch !== undefined) done = { place: null, taken: [...inputs.taken] };
  };
  await continueRun(options.output!, checkpoint, steps, () => done);
}

async function inputsOf(
  { operands, options, streams }: Invocation,
  columns: ReturnType<typeof columnMap>,
  from: Progress | null,
): Promise<Inputs> {
  const taken = new Map(from?.taken ?? []);
  if (options.watch === undefined) {
    return { items: receivedInputs(operands, streams, { columns, after: from?.place ?? null }), taken };
  }
  const { watchFolder } = await import('../../ingest/receive/watch-folder.ts');
  const stop = new AbortController();
  void askedToStop().then(() => stop.abort());
  return { items: watchFolder(operands[0]!, { columns, taken, signal: stop.signal }), taken };
}

function refuseUnlessLines({ options }: Invocation): void {
  if (options.format === 'jsonl' && options.output !== undefined) return;
  const what = '--continue goes with --format jsonl and --output PATH: other forms cannot be written on';
  throw new Problem('usage.bad-value', what);
}

function refuseUnlessOne({ operands }: Invocation): void {
  if (operands.length === 1 && operands[0] !== '-') return;
  throw new Problem('usage.bad-value', '--watch takes one folder');
}

/** True of the record of the only file that was given, where that is no folder and no archive. */
function isAlone({ received }: NamedRecord, { operands }: Invocation): boolean {
  return operands.length === 1 && received.position.length === 0;
}

async function* recordsFrom(first: NamedRecord, rest: AsyncIterable<NamedRecord>): AsyncGenerator<Record> {
  yield first.record;
  for await (const { record } of rest) yield record;
}

async function* only(record: Record): AsyncGenerator<Record> {
  yield record;
}

function exportOptions(invocation: Invocation): ExportOptions {
  return {
    columns: terminalWidth(invocation),
    colours: onTerminal(invocation) && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    single: false,
  };
}
