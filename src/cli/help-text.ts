import type { CommandSpec } from './command.ts';

/** The list of commands that `dateline help` prints. */
export function helpOverview(table: readonly CommandSpec[]): string {
  const width = Math.max(...table.map(({ name }) => name.length));
  return [
    'Reads reporting on armed conflict into a sourced record.',
    '',
    'Usage: dateline COMMAND [OPTIONS]',
    '',
    ...table.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'dateline help COMMAND tells about one command; dateline --version prints the version.',
    '',
  ].join('\n');
}

/** The page of one command. */
export function helpPage(command: CommandSpec): string {
  const options = optionRows(command);
  const width = Math.max(0, ...options.map(({ left }) => left.length));
  return [
    command.summary,
    '',
    `Usage: ${usageLine(command)}`,
    '',
    ...wrap(command.details, 78),
    ...(options.length === 0 ? [] : ['', 'Options:']),
    ...options.flatMap(({ left, right }) => {
      const [first = '', ...more] = wrap(right, 76 - width);
      return [`  ${left.padEnd(width)}  ${first}`, ...more.map((line) => `${' '.repeat(width + 4)}${line}`)];
    }),
    '',
  ].join('\n');
}

/** The longest usage line that lists every option. */
const longestUsage = 92;

/** How a command is written, with its operands and options; of many options only those that it needs are named. */
export function usageLine({ name, operands, options }: CommandSpec): string {
  const written = Object.entries(options).map(([option, { value, required = false }]) => ({
    text: value === null ? `--${option}` : `--${option} ${value}`,
    required,
  }));
  const line = (parts: readonly string[]) =>
    ['dateline', name, operands.usage, ...parts].filter((part) => part !== '').join(' ');
  const all = line(written.map(({ text, required }) => (required ? text : `[${text}]`)));
  if (all.length <= longestUsage) return all;
  return line([...written.filter(({ required }) => required).map(({ text }) => text), '[OPTIONS]']);
}

/** The options of a command: how each is written, and what it does. */
export function optionRows({ options }: CommandSpec): { readonly left: string; readonly right: string }[] {
  return Object.entries(options).map(([option, { value, summary, choices }]) => ({
    left: value === null ? `--${option}` : `--${option} ${value}`,
    right: choices ? `${summary} One of: ${choices.join(', ')}.` : summary,
  }));
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
