import type { Known } from '../ingest/article.ts';
import type { Duplicate } from '../ingest/duplicates/duplicate-finder.ts';
import type { Received } from '../ingest/receive/received.ts';
import type { Problem } from '../schema/problem.ts';
import type { ProblemName } from '../schema/problem-codes.ts';
import type { Record } from '../schema/record.ts';
import type { Diagnostic } from '../schema/span.ts';
import type { Coding } from './coder.ts';
import type { Streams } from './command.ts';
import { exitOf, problemOf } from './problem.ts';
import { tellDiagnostic, tellProblem } from './tell.ts';

/** A record with the name of the file, or of the entry of a folder or an archive, that it was read from. */
export interface NamedRecord<Item extends Received = Received> {
  readonly name: string;
  readonly record: Record;
  readonly received: Item;
}

/** How received items are coded: with what is known of all of them, and whom to tell of what is amiss. */
export interface CodeOptions {
  readonly known: Known;
  readonly streams: Streams;
  readonly fail: (problem: Problem) => void;
}

const KINDS: { readonly [kind in Duplicate['kind']]: ProblemName } = {
  text: 'duplicate.text',
  address: 'duplicate.address',
  near: 'duplicate.near',
};

/**
 * Codes what is received, one item after the other. What cannot be read is told of on standard error, handed to `fail`, and
 * passed over, and so is an article whose text was there before; copies and later versions are marked.
 */
export async function* codeReceived<Item extends Received>(
  items: AsyncIterable<Item>,
  coding: Coding,
  { known, streams, fail }: CodeOptions,
): AsyncGenerator<NamedRecord<Item>, void> {
  for await (const received of items) {
    const { article, diagnostics } = await coding.reader.read({
      ...received,
      hints: { ...received.hints, ...known },
    });
    const repeated = article === null ? null : coding.duplicates.note(received.name, article);
    const isCoded = article !== null && repeated?.kind !== 'text';
    const coded = isCoded ? coding.coder.codeArticle(article) : null;
    const marks = repeated === null ? [] : [markOf(repeated, received.name)];
    const told = [...diagnostics, ...marks, ...(coded?.diagnostics ?? [])];
    for (const each of told) tell(each, received.name, article?.text ?? '', streams, fail);
    if (coded !== null) {
      yield { name: received.within.at(-1)!, record: { ...coded, diagnostics: told }, received };
    }
  }
}

function markOf({ kind, name: earlier }: Duplicate, name: string): Diagnostic {
  const what =
    kind === 'text' ? 'the same text as' : kind === 'address' ? 'another version of' : 'nearly the text of';
  return { code: KINDS[kind], message: `${name}: ${what} ${earlier}`, span: null };
}

function tell(
  diagnostic: Diagnostic,
  name: string,
  text: string,
  { errors }: Streams,
  fail: (problem: Problem) => void,
): void {
  if (exitOf(diagnostic.code) === 0) {
    tellDiagnostic(errors, name, diagnostic, text);
    return;
  }
  const problem = problemOf(diagnostic);
  tellProblem(errors, problem);
  fail(problem);
}
