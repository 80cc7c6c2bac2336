import { readDocument } from '../../ingest/documents/read-document.ts';
import { createIngest } from '../../ingest/ingest.ts';
import type { IngestKnowledge } from '../../ingest/knowledge.ts';
import { explain } from '../../pipeline/explain.ts';
import { createKnowledge } from '../../pipeline/knowledge.ts';
import { loadFiles } from '../../pipeline/load-node.ts';
import { Problem } from '../../schema/problem.ts';
import type { Run } from '../command.ts';
import { explanationText } from '../explanation-text.ts';
import { readInput } from '../read-input.ts';
import { terminalWidth } from '../terminal-width.ts';
import { writeOutput } from '../write-output.ts';

/** `dateline explain FILE --sentence N`: how one sentence was parsed, what was recognised in it, which rules were tried. */
export const run: Run = async (invocation) => {
  const { operands, options, streams } = invocation;
  const path = operands[0]!;
  const sentence = wholeNumber(options.sentence!);
  const input = await readInput(path, streams.input);
  const files = await loadFiles();
  const { article } = await createIngest(files.json.ingest as IngestKnowledge, readDocument).ingest(input, {
    name: path,
  });
  const explanation = explain(article, sentence, createKnowledge(files));
  if (!explanation) throw new Problem('usage.bad-value', `the report has no sentence ${sentence}`, path);
  await writeOutput(invocation, [explanationText(explanation, terminalWidth(invocation))]);
  return 0;
};

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Problem('usage.bad-value', `--sentence takes the number of a sentence, from 0, not "${text}"`);
}
