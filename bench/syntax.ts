import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Parsed, Token, Tokenised } from '../src/document/sentence.ts';
import { createClusters } from '../src/language/clusters.ts';
import { createEnglish, type English } from '../src/language/english.ts';
import type { Benchmark, BenchmarkResult, Score } from './benchmark.ts';
import { type ConlluSentence, readConllu, writeConllu } from './syntax/conllu.ts';
import { rawText } from './syntax/raw-text.ts';
import { scoreRaw } from './syntax/score-raw.ts';
import { scoreWords } from './syntax/score-words.ts';
import { speeds } from './syntax/speed.ts';

/** Tags, heads and relations on gold tokens; words and sentences on raw text; speed beside wink-nlp's tagger. */
export const benchmark: Benchmark = {
  name: 'syntax',
  async run({ data, out }) {
    const english = loadEnglish();
    const sentences = readConllu(readFileSync(data, 'utf8'));
    const parsed = sentences.map((sentence, index) => parseWords(english, sentence, index));
    if (out !== null) writeFileSync(out, writeConllu(sentences, parsed));
    const quality = sentences.some((sentence) => sentence.words.some((word) => word.head !== null))
      ? [...scoreWords(sentences, parsed), ...scoreRaw(english, rawText(sentences))]
      : [];
    return report([...quality, ...(await speeds(english, sentences))]);
  },
};

function loadEnglish(): English {
  const data = new URL('../data/english/', import.meta.url);
  const yaml = (name: string) => parse(readFileSync(new URL(`${name}.yaml`, data), 'utf8'));
  return createEnglish({
    syntax: readFileSync(new URL('syntax.model', data)),
    clusters: createClusters(readFileSync(new URL('clusters.bin', data))),
    abbreviations: yaml('abbreviations'),
    tokens: yaml('tokens'),
  });
}

/** Tags and parses the words of the file as they are. */
function parseWords(english: English, sentence: ConlluSentence, index: number): Parsed {
  return english.parse(english.tag(tokenised(sentence, index)));
}

/** The words of a sentence as tokens of a text in which one blank stands between them. */
export function tokenised(sentence: ConlluSentence, index: number): Tokenised {
  let at = 0;
  const tokens = sentence.words.map(({ form }): Token => {
    const token = { text: form, start: at, end: at + form.length };
    at += form.length + 1;
    return token;
  });
  return { index, span: { start: 0, end: Math.max(0, at - 1) }, tokens };
}

function report(scores: readonly Score[]): BenchmarkResult {
  const width = Math.max(...scores.map(({ metric }) => metric.length));
  return { table: scores.map(({ metric, value }) => `${metric.padEnd(width)}  ${value.toFixed(2)}`), scores };
}
