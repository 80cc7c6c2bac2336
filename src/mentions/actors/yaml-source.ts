import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** A YAML file as text; `name` is what problems call it. */
export interface YamlSource {
  readonly name: string;
  readonly content: string;
}

/** A YAML file read as far as it can be, able to tell the line of any of its parts. Lines are counted from 1. */
export class YamlReading {
  readonly name: string;
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor({ name, content }: YamlSource) {
    this.name = name;
    this.#document = parseDocument(content, { lineCounter: this.#lines });
    this.errors = this.#document.errors.map((error) => ({
      line: this.#lines.linePos(error.pos[0]).line,
      message: error.message.split('\n')[0] ?? '',
    }));
  }

  /** What the file says, or null where its YAML is broken. */
  get value(): unknown {
    return this.errors.length === 0 ? this.#document.toJS() : null;
  }

  /** The line on which the part at `path` begins; that of the nearest part around it where it is missing. */
  lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}
