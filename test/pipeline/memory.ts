/*
 * A child process of the memory test, started with --expose-gc: codes COUNT articles that are made on the spot of the
 * examples' sentences, in another order and with names that were not there before, and prints what it took as JSON. `held`
 * is what is in use after a collection of garbage, when a fifth of the articles has been coded and when all have.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { code } from '../../src/pipeline/code.ts';
import { createKnowledge } from '../../src/pipeline/knowledge.ts';
import { loadFiles } from '../../src/pipeline/load-node.ts';
import type { Article } from '../../src/schema/article.ts';
import { seeded } from '../../training/syntax/random.ts';

const megabyte = 1024 * 1024;
const count = Number(process.argv[2]);
const random = seeded(11);
const examples = new URL('../../examples/', import.meta.url);
const sentences = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, examples), 'utf8').split(/(?<=[.!?])\s+/));

/** A name of two to four syllables. */
function inventedName(): string {
  const syllables = Array.from({ length: 2 + Math.floor(3 * random()) }, () => {
    return 'bdfgklmnrstvz'[Math.floor(13 * random())]! + 'aeiou'[Math.floor(5 * random())]!;
  });
  const name = syllables.join('');
  return name[0]!.toUpperCase() + name.slice(1);
}

function inventedArticle(index: number): Article {
  const chosen = Array.from({ length: 20 }, () => sentences[Math.floor(sentences.length * random())]!);
  const text = chosen
    .map((sentence) => sentence.replace(/\b[A-Z][a-z]+/g, (word) => (random() < 0.3 ? inventedName() : word)))
    .join(' ');
  const day = String(1 + (index % 28)).padStart(2, '0');
  return {
    ...{ id: `memory-${index}`, title: '', text, publishedAt: `2031-05-${day}`, publisher: null, url: null },
    ...{ language: 'en', genre: 'unknown', removed: [] },
  };
}

function heldNow(): number {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / megabyte);
}

const knowledge = createKnowledge(await loadFiles());
const held: number[] = [];
let claims = 0;
const started = Date.now();
for (let index = 1; index <= count; index++) {
  claims += code(inventedArticle(index), knowledge).claims.length;
  if (index === count / 5 || index === count) held.push(heldNow());
}
console.log(
  JSON.stringify({
    claims,
    seconds: (Date.now() - started) / 1000,
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
    held,
  }),
);
