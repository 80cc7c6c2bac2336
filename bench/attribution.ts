import { writeFile } from 'node:fs/promises';
import type { AttributionMention } from '../src/claims/attribution/attribution-mention.ts';
import { findAttributions } from '../src/claims/attribution/find-attributions.ts';
import { createKnowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import {
  type AttributionDocument,
  type MarkedAttribution,
  readAttributionDocuments,
  readDocument,
} from './attribution/documents.ts';
import { countDocument, figuresOf, noCounts } from './attribution/score.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { codePointOffsets } from './places/offsets.ts';
import { resampled } from './resampling.ts';

/**
 * Who said what in political news (PolNeAR; Newell, Margolin and Ruths 2018, "An Attribution Relations Corpus for
 * Political News"): F1 over contents that overlap by half (Dice), and of those how many have the right source.
 */
export const benchmark: Benchmark = {
  name: 'attribution',
  run: async ({ data, out }) => {
    const documents = await readAttributionDocuments(data);
    const knowledge = createKnowledge(await loadFiles());
    const predictions = documents.map((document) => {
      const { article } = readDocument(document, knowledge);
      return markedBy(findAttributions(article, knowledge.lexicon.attribution));
    });
    if (out !== null)
      await writeFile(
        out,
        documents.map((document, index) => asLine(document, predictions[index]!)).join(''),
      );
    return resampled(documents, predictions, report);
  },
};

/** Attributions as the corpus has them: it marks nothing inside what is already attributed. */
function markedBy(found: readonly AttributionMention[]): MarkedAttribution[] {
  return found
    .filter(({ nested }) => !nested)
    .map(({ source, cue, content }) => ({ source: source ? [source.span] : [], cue: [cue], content }));
}

function asLine({ docid, text }: AttributionDocument, predicted: readonly MarkedAttribution[]): string {
  const offsets = codePointOffsets(text);
  const pairs = (spans: MarkedAttribution['cue']) =>
    spans.map(({ start, end }) => [offsets[start], offsets[end]]);
  const attributions = predicted.map(({ source, cue, content }) => ({
    source: pairs(source),
    cue: pairs(cue),
    content: pairs(content),
  }));
  return `${JSON.stringify({ docid, attributions })}\n`;
}

function report(
  documents: readonly AttributionDocument[],
  predictions: readonly (readonly MarkedAttribution[])[],
): BenchmarkResult {
  const counts = noCounts();
  documents.forEach(({ text, attributions }, index) => {
    if (attributions) countDocument(counts, text, attributions, predictions[index]!);
  });
  if (counts.gold === 0) return { table: [`${documents.length} documents, no gold`], scores: [] };
  const { precision, recall, f1, fullF1, sourceOverlap, sourceHead, sourceExact, cueOverlap } =
    figuresOf(counts);
  const row = (name: string, ...values: number[]) =>
    name.padEnd(28) + values.map((value) => value.toFixed(1).padStart(8)).join('');
  return {
    table: [
      `${'attributions'.padEnd(28)}       P       R      F1`,
      row('content, Dice >= 0.5', precision, recall, f1),
      `of ${counts.pairs} pairs`,
      row('source overlaps', sourceOverlap),
      row('source head', sourceHead),
      row('source exact', sourceExact),
      row('cue overlaps', cueOverlap),
    ],
    scores: [
      { metric: 'f1', value: f1 },
      { metric: 'full_f1', value: fullF1 },
      { metric: 'source_overlap', value: sourceOverlap },
      { metric: 'source_head', value: sourceHead },
      { metric: 'source_exact', value: sourceExact },
    ],
  };
}
