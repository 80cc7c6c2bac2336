import type { Invocation } from './command.ts';

/** True when a person reads the output on a terminal. */
export function onTerminal({ options, streams }: Invocation): boolean {
  return options.output === undefined && streams.output.isTTY === true;
}

/** How wide a table may be, in columns. A file or a pipe has no width: it gets that of a wide window. */
export function terminalWidth(invocation: Invocation): number {
  const columns = onTerminal(invocation) ? (invocation.streams.output.columns ?? 80) : 120;
  return Math.min(Math.max(columns, 60), 160);
}
