import type { Known } from '../ingest/article.ts';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import { createReader } from '../ingest/read-received.ts';
import { receive } from '../ingest/receive/receive.ts';
import type { KnowledgeFiles } from '../pipeline/knowledge-files.ts';
import type { Problem } from '../schema/problem.ts';
import type { Record } from '../schema/record.ts';
import type { Streams } from './command.ts';
import { exitOf, problemOf } from './problem.ts';
import { tellDiagnostic, tellProblem } from './tell.ts';

/** A record with the name of the file, or of the entry of a folder or an archive, that it was read from. */
export interface NamedRecord {
  readonly name: string;
  readonly record: Record;
}

/**
 * Codes all that lies at the given paths (files, folders, archives, tables; - is standard input), one after the other. What
 * cannot be read is told of on standard error, handed to `fail`, and passed over; nothing is fetched.
 */
export async function* codeReceived(
  paths: readonly string[],
  known: Known,
  files: KnowledgeFiles,
  streams: Streams,
  fail: (problem: Problem) => void,
): AsyncGenerator<NamedRecord, void> {
  const { createCoder } = await import('../coder.ts');
  const coder = createCoder(files);
  const reader = createReader(files.json.ingest as IngestKnowledge);
  const standardInput = streams.input as AsyncIterable<Uint8Array | string>;
  for (const path of paths) {
    for await (const received of receive(path, { standardInput })) {
      const { article, diagnostics } = await reader.read({
        ...received,
        hints: { ...received.hints, ...known },
      });
      const name = received.within.at(-1)!;
      const record = article && coder.codeArticle(article);
      for (const diagnostic of [...diagnostics, ...(record?.diagnostics ?? [])]) {
        if (exitOf(diagnostic.code) === 0)
          tellDiagnostic(streams.errors, received.name, diagnostic, article?.text ?? '');
        else {
          const problem = problemOf(diagnostic);
          tellProblem(streams.errors, problem);
          fail(problem);
        }
      }
      if (record) yield { name, record };
    }
  }
}
