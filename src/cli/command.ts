/** An option of a command. `value` names what it takes, in capitals; a flag has null. */
export interface OptionSpec {
  readonly value: string | null;
  readonly summary: string;
  /** The values it takes, where they are few; any other is refused. */
  readonly choices?: readonly string[];
  readonly required?: boolean;
}

/** What a command takes besides options: how it is written in the usage line, and how many at least and at most. */
export interface OperandSpec {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
}

/** The streams a command reads and writes. The process's own in use, others in tests. */
export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** A command line that has been read: operands in order, options by name (a flag that is set holds an empty string). */
export interface Invocation {
  readonly operands: readonly string[];
  readonly options: { readonly [name: string]: string | undefined };
  readonly streams: Streams;
  /** All commands, for those that tell about them. */
  readonly table: readonly CommandSpec[];
}

/** Runs a command and gives its exit code. A `Problem` thrown ends it with that problem's exit code. */
export type Run = (invocation: Invocation) => Promise<number>;

/** One command as the table lists it. `load` imports its code, so that no command waits for another's imports. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly details: string;
  readonly operands: OperandSpec;
  readonly options: { readonly [name: string]: OptionSpec };
  readonly load: () => Promise<Run>;
}
