import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A document of a development set, as far as claims are read from it. */
export interface ReadDocument {
  readonly id: string;
  readonly text: string;
  /** ISO date, or null where the set gives none. */
  readonly date: string | null;
}

/** The documents of a JSONL file with `docid` and `text` (headed by its `title`, where it has one) and `published` or `date`. */
export async function* readDocuments(path: string): AsyncGenerator<ReadDocument> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.trim() === '') continue;
    const { docid, title, text, published, date } = JSON.parse(line) as { readonly [key: string]: string };
    const isHeaded = title !== undefined && title !== '' && !text!.startsWith(title);
    yield {
      id: docid!,
      text: isHeaded ? `${title}\n\n${text}` : text!,
      date: (published ?? date)?.slice(0, 10) ?? null,
    };
  }
}
