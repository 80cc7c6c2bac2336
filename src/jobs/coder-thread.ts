import { parentPort } from 'node:worker_threads';
import { code } from '../pipeline/code.ts';
import { createKnowledge } from '../pipeline/knowledge.ts';
import { loadFiles } from '../pipeline/load-node.ts';
import type { Article } from '../schema/article.ts';

/** Codes articles one after another on a thread of its own, so that a server beside it goes on answering. */
const knowledge = createKnowledge(await loadFiles());

parentPort!.on('message', ({ id, article }: { readonly id: number; readonly article: Article }) => {
  try {
    parentPort!.postMessage({ id, record: code(article, knowledge) });
  } catch (error) {
    parentPort!.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
parentPort!.postMessage({ ready: true });
