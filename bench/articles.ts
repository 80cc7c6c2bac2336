import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { keptText } from '../src/document/kept-text.ts';
import { decode } from '../src/ingest/decode.ts';
import { createIngest } from '../src/ingest/ingest.ts';
import type { IngestKnowledge } from '../src/ingest/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import type { Benchmark, Score } from './benchmark.ts';

/** A page of the benchmark. `with` and `without` are strings that the article's text must and must not hold. */
interface Page {
  readonly docid: string;
  readonly file: string;
  readonly url?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly text?: string;
}

/** The text that was read from each page by one reader. */
type Texts = ReadonlyMap<string, string>;

/**
 * Extraction of article text from saved web pages, by strings that must and must not be in it (Barbaresi 2021,
 * "Trafilatura", the evaluation data of that project) or by the full text (shingles of four words, after Scrapinghub's
 * article extraction benchmark). Readability alone is run over the same pages for comparison.
 */
export const benchmark: Benchmark = {
  name: 'articles',
  run: async ({ data, out }) => {
    const lines = (await readFile(data, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    const pages = lines.map((line) => JSON.parse(line) as Page);
    const knowledge = (await loadFiles()).json.ingest as IngestKnowledge;
    const { readHtml } = createIngest(knowledge);
    const own = new Map<string, string>();
    const readability = new Map<string, string>();
    for (const { docid, file } of pages) {
      const bytes = await readFile(join(dirname(data), file));
      const { article } = await readHtml(bytes, { name: file });
      own.set(docid, keptText(article));
      readability.set(docid, byReadability(decode(bytes, file, knowledge['file-kinds']).text));
    }
    if (out !== null) await writeFile(out, predictions(own));
    const scores = [...scoresOf(pages, own, ''), ...scoresOf(pages, readability, 'readability_')];
    const resampling = {
      size: pages.length,
      scores: (sample: readonly number[]) =>
        scoresOf(
          sample.map((index) => pages[index]!),
          own,
          '',
        ),
    };
    return { table: tableOf(scores), scores, resampling };
  },
};

function byReadability(html: string): string {
  try {
    const { document } = parseHTML(html);
    return new Readability(document as unknown as Document).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}

function predictions(texts: Texts): string {
  return [...texts].map(([docid, text]) => `${JSON.stringify({ docid, text })}\n`).join('');
}

function scoresOf(pages: readonly Page[], texts: Texts, prefix: string): Score[] {
  const marked = pages.filter((page) => page.with !== undefined);
  const full = pages.filter((page) => page.text !== undefined);
  return [
    ...(full.length > 0 ? scoresByShingles(full, texts, prefix) : []),
    ...(marked.length > 0 ? scoresByStrings(marked, texts, prefix) : []),
  ];
}

function scoresByStrings(pages: readonly Page[], texts: Texts, prefix: string): Score[] {
  let [hits, misses, extras, rightlyLeftOut] = [0, 0, 0, 0];
  for (const page of pages) {
    const text = folded(texts.get(page.docid) ?? '');
    for (const wanted of page.with ?? []) text.includes(folded(wanted)) ? hits++ : misses++;
    for (const unwanted of page.without ?? []) text.includes(folded(unwanted)) ? extras++ : rightlyLeftOut++;
  }
  const precision = ratio(hits, hits + extras);
  const recall = ratio(hits, hits + misses);
  const accuracy = ratio(hits + rightlyLeftOut, hits + misses + extras + rightlyLeftOut);
  return [
    { metric: `${prefix}precision`, value: 100 * precision },
    { metric: `${prefix}recall`, value: 100 * recall },
    { metric: `${prefix}accuracy`, value: 100 * accuracy },
    { metric: `${prefix}f1`, value: 100 * harmonicMean(precision, recall) },
  ];
}

function scoresByShingles(pages: readonly Page[], texts: Texts, prefix: string): Score[] {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const page of pages) {
    const gold = shingles(page.text ?? '');
    const found = shingles(texts.get(page.docid) ?? '');
    let hits = 0;
    for (const [shingle, count] of found.counts) hits += Math.min(count, gold.counts.get(shingle) ?? 0);
    if (found.size > 0) precisions.push(hits / found.size);
    if (gold.size > 0) recalls.push(hits / gold.size);
  }
  const precision = mean(precisions);
  const recall = mean(recalls);
  return [
    { metric: `${prefix}shingle_precision`, value: 100 * precision },
    { metric: `${prefix}shingle_recall`, value: 100 * recall },
    { metric: `${prefix}shingle_f1`, value: 100 * harmonicMean(precision, recall) },
  ];
}

/** The runs of four words of a text, with how often each comes; a shorter text is one run. */
function shingles(text: string): { counts: Map<string, number>; size: number } {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const size = words.length === 0 ? 0 : Math.max(1, words.length - 3);
  for (let start = 0; start < size; start++) {
    const shingle = words.slice(start, start + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return { counts, size };
}

function tableOf(scores: readonly Score[]): string[] {
  return scores.map(({ metric, value }) => `${metric.padEnd(30)} ${value.toFixed(2).padStart(7)}`);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
