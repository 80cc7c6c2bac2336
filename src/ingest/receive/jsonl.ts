import { collected } from './byte-source.ts';
import type { Context, Item } from './context.ts';
import { linesOfBytes } from './lines.ts';
import { notReceived, originWithin, type Received, type Resumption, resumeAt } from './received.ts';
import { receivedRow } from './table-row.ts';

/** The rows of a JSONL archive, one JSON object a line. A line that is none loses itself alone. */
export async function* openJsonl(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  let number = 0;
  for await (const line of linesOfBytes(item.source.stream(), context.limits.text)) {
    number++;
    if (resumeAt(after, number) === 'done') continue;
    const origin = originWithin(item.origin, `line ${number}`, number);
    if (line === null) {
      yield notReceived(origin, 'input.too-large', `the line has more than ${context.limits.text} bytes`);
      continue;
    }
    const text = new TextDecoder().decode(line).trim();
    if (text !== '') yield receivedRow(origin, parsed(text), context.columns);
  }
}

/** The articles of a JSON file: one object, or a list of them. */
export async function* openJson(item: Item, context: Context, after: Resumption): AsyncGenerator<Received> {
  const bytes = await collected(item.source.stream(), context.limits.text);
  const value = parsed(new TextDecoder().decode(bytes));
  const rows = Array.isArray(value) ? value : [value];
  for (const [index, row] of rows.entries()) {
    const number = index + 1;
    if (resumeAt(after, number) === 'done') continue;
    const origin = Array.isArray(value) ? originWithin(item.origin, `item ${number}`, number) : item.origin;
    yield receivedRow({ ...origin, position: [...item.origin.position, number] }, row, context.columns);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
