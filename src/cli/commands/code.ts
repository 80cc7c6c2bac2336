import { type ExportOptions, exporters } from '../../export/format.ts';
import type { Hints } from '../../ingest/article.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Record } from '../../schema/record.ts';
import { type CodeInput, openInputCoder } from '../coder.ts';
import type { Invocation, Run, Streams } from '../command.ts';
import { calendarDay } from '../day.ts';
import { asProblem } from '../problem.ts';
import { readInput } from '../read-input.ts';
import { tellDiagnostic, tellProblem } from '../tell.ts';
import { onTerminal, terminalWidth } from '../terminal-width.ts';
import { writeOutput } from '../write-output.ts';

/** `dateline code FILE…`: one record a report. Fails only when no report could be coded; then nothing is written. */
export const run: Run = async (invocation) => {
  const { operands, options, streams } = invocation;
  const hints: Hints = {
    ...(options.date === undefined ? {} : { date: calendarDay(options.date) }),
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
  };
  const [codeInput, exporter] = await Promise.all([
    openInputCoder(),
    exporters[options.format ?? 'table']!(),
  ]);
  const failures: Problem[] = [];
  const records = codeAll(codeInput, operands, hints, streams, failures);
  const first = await records.next();
  if (first.done) return failures[0]?.exit ?? 0;
  await writeOutput(invocation, exporter(startingWith(first.value, records), exportOptions(invocation)));
  return 0;
};

/** Reads and codes one report after the other; one that fails is told of, kept in `failures`, and passed over. */
async function* codeAll(
  codeInput: CodeInput,
  paths: readonly string[],
  hints: Hints,
  streams: Streams,
  failures: Problem[],
): AsyncGenerator<Record, void> {
  for (const path of paths) {
    const name = path === '-' ? 'standard input' : path;
    try {
      const record = await codeInput(await readInput(path, streams.input), { name, ...hints });
      for (const diagnostic of record.diagnostics)
        tellDiagnostic(streams.errors, name, diagnostic, record.article.text);
      yield record;
    } catch (error) {
      const problem = asProblem(error, name);
      tellProblem(streams.errors, problem);
      failures.push(problem);
    }
  }
}

async function* startingWith<Value>(first: Value, rest: AsyncIterable<Value>): AsyncGenerator<Value, void> {
  yield first;
  yield* rest;
}

function exportOptions(invocation: Invocation): ExportOptions {
  return {
    columns: terminalWidth(invocation),
    colours: onTerminal(invocation) && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    single: invocation.operands.length === 1,
  };
}
