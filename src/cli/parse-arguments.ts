import { parseArgs } from 'node:util';
import { Problem } from '../schema/problem.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { nearest } from './suggest.ts';

/** A command line as read: the command meant, its operands and its options. */
export interface Arguments {
  readonly command: CommandSpec;
  readonly operands: readonly string[];
  readonly options: { readonly [name: string]: string | undefined };
}

/**
 * Reads the arguments behind `dateline`. The command is the longest name in the table that they start with;
 * `--help` anywhere turns the line into `help COMMAND`.
 *
 * @throws {Problem} one of the `usage.` codes when the line cannot be meant as written
 */
export function parseArguments(table: readonly CommandSpec[], line: readonly string[]): Arguments {
  const first = line[0] ?? 'help';
  if (first === '--help' || first === '-h') return parseArguments(table, ['help', ...line.slice(1)]);
  const command = findCommand(table, line.length === 0 ? ['help'] : line);
  const rest = line.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    return { command: named(table, 'help'), operands: command.name.split(' '), options: {} };
  }
  const parsed = split(command, rest);
  checkOperands(command, parsed.operands);
  return { command, ...parsed };
}

function findCommand(table: readonly CommandSpec[], line: readonly string[]): CommandSpec {
  const two = line.slice(0, 2).join(' ');
  const found = table.find(({ name }) => name === two) ?? table.find(({ name }) => name === line[0]);
  if (found) return found;
  const names = table.map(({ name }) => name);
  const guess =
    names.find((name) => name.startsWith(`${line[0]} `)) ?? nearest(two, names) ?? nearest(line[0]!, names);
  throw new Problem(
    'usage.unknown-command',
    `there is no command "${line[0]}"${guess ? `; did you mean "dateline ${guess}"?` : ''}`,
  );
}

function named(table: readonly CommandSpec[], name: string): CommandSpec {
  return table.find((command) => command.name === name)!;
}

function split(command: CommandSpec, rest: readonly string[]): Omit<Arguments, 'command'> {
  const known = Object.entries(command.options);
  const { tokens } = parseArgs({
    args: [...rest],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      known.map(([name, { value }]) => [name, { type: value === null ? 'boolean' : 'string' } as const]),
    ),
  });
  const operands: string[] = [];
  const options: { [name: string]: string } = {};
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (!spec) throw unknownOption(command, token.rawName);
    options[token.name] = optionValue(token.rawName, spec, token.value);
  }
  for (const [name, { required, value }] of known) {
    if (required && options[name] === undefined) {
      throw new Problem('usage.missing-value', `"dateline ${command.name}" needs --${name} ${value}`);
    }
  }
  return { operands, options };
}

function unknownOption(command: CommandSpec, written: string): Problem {
  const names = Object.keys(command.options).map((name) => `--${name}`);
  const guess = nearest(written, [...names, '--help']);
  const hint = guess ? `; did you mean ${guess}?` : `; see "dateline help ${command.name}"`;
  return new Problem('usage.unknown-option', `"dateline ${command.name}" has no option ${written}${hint}`);
}

function optionValue(written: string, spec: OptionSpec, value: string | undefined): string {
  if (spec.value === null) {
    if (value === undefined) return '';
    throw new Problem('usage.bad-value', `${written} takes no value`);
  }
  if (value === undefined || value === '') {
    throw new Problem('usage.missing-value', `${written} needs a value: ${written} ${spec.value}`);
  }
  if (!spec.choices || spec.choices.includes(value)) return value;
  const guess = nearest(value, spec.choices);
  const hint = guess ? `; did you mean ${guess}?` : '';
  throw new Problem('usage.bad-value', `${written} takes ${spec.choices.join(', ')}, not "${value}"${hint}`);
}

function checkOperands(command: CommandSpec, operands: readonly string[]): void {
  const { least, most, usage } = command.operands;
  if (operands.length >= least && operands.length <= most) return;
  const wanted = usage === '' ? 'takes no operands' : `takes ${usage}`;
  throw new Problem(
    'usage.wrong-operands',
    `"dateline ${command.name}" ${wanted}; ${operands.length === 0 ? 'none was given' : `${operands.length} were given`}`,
  );
}
