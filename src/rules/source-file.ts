import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';

/** A file of rules as text: `name` is what problems call it. */
export interface SourceFile {
  readonly name: string;
  readonly content: string;
}

/** Something wrong with a rule file, with the line it stands on (counted from 1). */
export interface RuleProblem {
  readonly code:
    | 'rule.syntax'
    | 'rule.unknown-frame'
    | 'rule.unknown-words'
    | 'rule.duplicate'
    | 'rule.wrong-type'
    | 'rule.no-frame';
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A YAML file read against a schema, able to tell the line of any of its parts. */
export class ReadFile<T> {
  readonly name: string;
  readonly value: T | null;
  readonly problems: readonly RuleProblem[];
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor(file: SourceFile, schema: z.ZodType<T>) {
    this.name = file.name;
    this.#document = parseDocument(file.content, { lineCounter: this.#lines });
    const broken = this.#document.errors.map((error) =>
      this.#problem(this.#lines.linePos(error.pos[0]).line, error.message),
    );
    const parsed = broken.length === 0 ? schema.safeParse(this.#document.toJS()) : null;
    const wrong = (parsed?.error?.issues ?? []).map((issue) => {
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      return this.#problem(this.lineOf(path), `${path.join('.')}: ${issue.message}`);
    });
    this.problems = [...broken, ...wrong];
    this.value = parsed?.success ? parsed.data : null;
  }

  /** The line on which the part at `path` begins; that of the nearest part around it where it is missing. */
  lineOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  #problem(line: number, message: string): RuleProblem {
    return { code: 'rule.syntax', file: this.name, line, message };
  }
}
