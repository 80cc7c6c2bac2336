import { terminalText } from '../export/terminal-text.ts';
import { lineAndColumn } from '../ingest/position.ts';
import type { Problem } from '../schema/problem.ts';
import type { Diagnostic } from '../schema/span.ts';
import type { Streams } from './command.ts';

/** Tells a problem on standard error: what it concerns, what is wrong, and its code. */
export function tellProblem(errors: Streams['errors'], { subject, message, code }: Problem): void {
  errors.write(
    `dateline: ${terminalText(subject === null ? message : `${subject}: ${message}`)} [${code}]\n`,
  );
}

/**
 * Tells what was found about one input. Diagnostics of reading it already name the file and the place; those of its
 * article have a span, of which line and column are told.
 */
export function tellDiagnostic(
  errors: Streams['errors'],
  name: string,
  { code, message, span }: Diagnostic,
  text: string,
): void {
  const named = message.startsWith(`${name}, `) || message.startsWith(`${name}: `);
  const place = span === null ? name : `${name}, ${lineAndColumn(text, span.start)}`;
  errors.write(`dateline: ${terminalText(named ? message : `${place}: ${message}`)} [${code}]\n`);
}
