import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { Problem } from '../../schema/problem.ts';
import type { Run } from '../command.ts';
import { nearest } from '../suggest.ts';

const folder = new URL('../../../bench/', import.meta.url);

/** What a file of `bench/` exports; `bench/benchmark.ts` describes it. The package is built without that folder. */
interface Benchmark {
  readonly name: string;
  run(options: { readonly data: string; readonly out: string | null }): Promise<{
    readonly table: readonly string[];
    readonly scores: readonly { readonly metric: string; readonly value: number }[];
  }>;
}

/** `dateline bench NAME --data FILE [--out PREDICTIONS]`: runs `bench/NAME.ts` and prints its table and its scores. */
export const run: Run = async ({ operands, options, streams }) => {
  const benchmark = await load(operands[0]!);
  const data = options.data!;
  if (!existsSync(data)) throw new Problem('input.unreadable', 'there is no such file', data);
  const { table, scores } = await benchmark.run({ data, out: options.out ?? null });
  for (const line of table) streams.output.write(`${line}\n`);
  for (const { metric, value } of scores) {
    streams.output.write(`score ${benchmark.name} ${metric} ${value.toFixed(1)}\n`);
  }
  return 0;
};

async function load(name: string): Promise<Benchmark> {
  const names = await benchmarkNames();
  if (!names.includes(name)) {
    const guess = nearest(name, names);
    const hint = guess ? `did you mean ${guess}?` : `there are ${names.join(', ') || 'none here'}`;
    throw new Problem('usage.bad-value', `there is no benchmark "${name}"; ${hint}`);
  }
  const { benchmark } = (await import(new URL(`${name}.ts`, folder).href)) as { benchmark: Benchmark };
  return benchmark;
}

async function benchmarkNames(): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) => file.endsWith('.ts') && file !== 'benchmark.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}
