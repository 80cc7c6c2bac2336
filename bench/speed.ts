import { availableParallelism } from 'node:os';
import { openCoderThreads } from '../src/jobs/coder-threads.ts';
import { code } from '../src/pipeline/code.ts';
import { createKnowledge } from '../src/pipeline/knowledge.ts';
import { loadFiles } from '../src/pipeline/load-node.ts';
import type { Article } from '../src/schema/article.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { readDocuments } from './documents.ts';

/** Articles that each thread codes before anything is measured, so that the code is compiled as it is in a long run. */
const warmUp = 150;

/** Articles that are measured at most. */
const measured = 1000;

/**
 * How fast whole articles become records: on one core, beside wink-nlp's tagger alone on the same texts in the same run,
 * and on two threads; and how much memory it takes.
 */
export const benchmark: Benchmark = {
  name: 'speed',
  run: async ({ data }) => {
    const articles: Article[] = [];
    for await (const { id, text, date } of readDocuments(data)) {
      articles.push(articleOf(id, text, date));
      if (articles.length === measured) break;
    }
    const knowledge = createKnowledge(await loadFiles());
    for (const article of articles.slice(0, warmUp)) code(article, knowledge);
    const before = process.memoryUsage.rss();
    let peak = before;
    let sentences = 0;
    const one = seconds(() => {
      for (const article of articles) {
        sentences += code(article, knowledge).sentences.length;
        peak = Math.max(peak, process.memoryUsage.rss());
      }
    });
    const grown = process.memoryUsage.rss() - before;
    // Loaded only now, so that it takes no part in the memory.
    const { createWinkTagger } = await import('./speed/wink-tagger.ts');
    const tag = createWinkTagger();
    const wink = seconds(() => {
      for (const { text } of articles) tag(text);
    });
    const two = await onThreads(articles);
    return report({ articles: articles.length, sentences, one, wink, two, peak, grown });
  },
};

function articleOf(id: string, text: string, date: string | null): Article {
  return {
    ...{ id, title: '', text, publishedAt: date, publisher: null, url: null },
    ...{ language: 'en', genre: 'unknown', removed: [] },
  };
}

function seconds(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** Seconds that all articles take on two threads which are warm. */
async function onThreads(articles: readonly Article[]): Promise<number> {
  const coder = openCoderThreads(2);
  await Promise.all(articles.slice(0, 2 * warmUp).map((article) => coder.code(article)));
  const started = performance.now();
  await Promise.all(articles.map((article) => coder.code(article)));
  const taken = (performance.now() - started) / 1000;
  await coder.close();
  return taken;
}

interface Measured {
  readonly articles: number;
  readonly sentences: number;
  readonly one: number;
  readonly wink: number;
  readonly two: number;
  readonly peak: number;
  readonly grown: number;
}

function report({ articles, sentences, one, wink, two, peak, grown }: Measured): BenchmarkResult {
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  const scores = [
    { metric: 'sentences_per_second', value: sentences / one },
    { metric: 'wink_tagger_sentences_per_second', value: sentences / wink },
    { metric: 'share_of_wink_tagger', value: (100 * wink) / one },
    { metric: 'two_threads_gain', value: one / two },
    { metric: 'peak_megabytes', value: megabytes(peak) },
  ];
  const table = [
    `${articles} articles, ${sentences} sentences, on a machine of ${availableParallelism()} cores`,
    `one core: ${one.toFixed(1)} s; two threads: ${two.toFixed(1)} s; wink-nlp's tagger alone: ${wink.toFixed(1)} s`,
    `memory: ${megabytes(peak)} MB at most, ${megabytes(grown)} MB more at the end than after the first ${warmUp}`,
  ];
  return { table, scores };
}
