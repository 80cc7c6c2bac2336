import { Worker } from 'node:worker_threads';
import type { Article } from '../schema/article.ts';
import { Problem } from '../schema/problem.ts';
import type { Record } from '../schema/record.ts';

/** Codes articles. The rest of the program need not wait for it. */
export interface ArticleCoder {
  /** @throws {Problem} `internal.failure` when the coder itself fails on the article */
  code(article: Article): Promise<Record>;
  close(): Promise<void>;
}

type Answer =
  | { readonly ready: true }
  | { readonly id: number; readonly record: Record }
  | { readonly id: number; readonly problem: string };

interface Waiting {
  readonly resolve: (record: Record) => void;
  readonly reject: (problem: Problem) => void;
}

/** Compiled files lie beside this one under the name that it itself has. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const threadFile = new URL(`./coder-thread.${extension}`, import.meta.url);

/** Garbage is looked for when so much new has come: by itself a thread would let three times as much come together. */
const youngMegabytes = 48;

/** One thread that codes, made anew by the next article when it has died of one. */
class CoderThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #last = 0;

  get load(): number {
    return this.#waiting.size;
  }

  code(article: Article): Promise<Record> {
    this.#worker ??= this.#start();
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker!.postMessage({ id, article });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(threadFile, { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    worker.on('message', (answer: Answer) => this.#take(answer));
    worker.on('error', (error) => this.#end(worker, error.message));
    worker.on('exit', () => this.#end(worker, 'the thread that coded it has ended'));
    return worker;
  }

  #take(answer: Answer): void {
    if ('ready' in answer) return;
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('record' in answer) waiting?.resolve(answer.record);
    else waiting?.reject(new Problem('internal.failure', answer.problem));
  }

  #end(worker: Worker, why: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new Problem('internal.failure', why));
    this.#waiting.clear();
  }
}

/** Coders on `count` threads, each of which loads the knowledge once, when its first article comes. */
export function openCoderThreads(count: number): ArticleCoder {
  const threads = Array.from({ length: count }, () => new CoderThread());
  return {
    code: (article) => {
      const idlest = threads.reduce((best, thread) => (thread.load < best.load ? thread : best));
      return idlest.code(article);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
