import type { Known } from '../ingest/article.ts';
import type { Duplicate } from '../ingest/duplicates/duplicate-finder.ts';
import type { Received } from '../ingest/receive/received.ts';
import type { Article } from '../schema/article.ts';
import type { Problem } from '../schema/problem.ts';
import type { ProblemName } from '../schema/problem-codes.ts';
import type { Diagnostic } from '../schema/span.ts';
import type { Coding } from './coder.ts';
import type { Streams } from './command.ts';
import { exitOf, problemOf } from './problem.ts';
import { tellDiagnostic, tellProblem } from './tell.ts';

/** How received items are read: with what is known of all of them, and whom to tell of what is amiss. */
export interface ReadOptions {
  readonly known: Known;
  readonly streams: Streams;
  readonly fail: (problem: Problem) => void;
}

/** An item that gave an article, with what it repeats of those before it. */
export interface ReadItem<Item extends Received> {
  readonly received: Item;
  readonly article: Article;
  readonly repeated: Duplicate | null;
  readonly diagnostics: readonly Diagnostic[];
}

const REPEATS: {
  readonly [kind in Duplicate['kind']]: { readonly code: ProblemName; readonly what: string };
} = {
  text: { code: 'duplicate.text', what: 'the same text as' },
  address: { code: 'duplicate.address', what: 'another version of' },
  near: { code: 'duplicate.near', what: 'nearly the text of' },
};

/**
 * The articles among what is received. What cannot be read is told of on standard error, handed to `fail`, and passed over;
 * what repeats an article that was there before is marked and told of.
 */
export async function* readItems<Item extends Received>(
  items: AsyncIterable<Item>,
  coding: Pick<Coding, 'reader' | 'duplicates'>,
  { known, streams, fail }: ReadOptions,
): AsyncGenerator<ReadItem<Item>, void> {
  for await (const received of items) {
    const hints = { ...received.hints, ...known };
    const { article, diagnostics: read } = await coding.reader.read({ ...received, hints });
    const repeated = article === null ? null : coding.duplicates.note(received.name, article);
    const diagnostics = repeated === null ? read : [...read, markOf(repeated, received.name)];
    for (const each of diagnostics) tellItem(each, received.name, article?.text ?? '', { streams, fail });
    if (article !== null) yield { received, article, repeated, diagnostics };
  }
}

function markOf({ kind, name: earlier }: Duplicate, name: string): Diagnostic {
  return { code: REPEATS[kind].code, message: `${name}: ${REPEATS[kind].what} ${earlier}`, span: null };
}

/** Tells a diagnostic of an item, and hands it on where it spoils the item. */
export function tellItem(
  diagnostic: Diagnostic,
  name: string,
  text: string,
  { streams, fail }: Pick<ReadOptions, 'streams' | 'fail'>,
): void {
  if (exitOf(diagnostic.code) === 0) {
    tellDiagnostic(streams.errors, name, diagnostic, text);
    return;
  }
  const problem = problemOf(diagnostic);
  tellProblem(streams.errors, problem);
  fail(problem);
}
