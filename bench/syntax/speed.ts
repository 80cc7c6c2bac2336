import type { Token } from '../../src/document/sentence.ts';
import type { English } from '../../src/language/english.ts';
import type { Score } from '../benchmark.ts';
import { createWinkTagger } from '../speed/wink-tagger.ts';
import type { ConlluSentence } from './conllu.ts';

const rounds = 5;

/** Tokens a second of tagging and parsing, and of wink-nlp's tagger (its own tokens), each the best of five rounds. */
export async function speeds(english: English, sentences: readonly ConlluSentence[]): Promise<Score[]> {
  const inputs = sentences.map((sentence, index) => {
    let at = 0;
    const tokens = sentence.words.map(({ form }): Token => {
      at += form.length + 1;
      return { text: form, start: at - form.length - 1, end: at - 1 };
    });
    return { index, span: { start: 0, end: Math.max(0, at - 1) }, tokens };
  });
  const own = best(() => {
    let tokens = 0;
    for (const input of inputs) tokens += english.parse(english.tag(input)).tokens.length;
    return tokens;
  });
  const tag = createWinkTagger();
  const texts = sentences.map(({ words }) => words.map(({ form }) => form).join(' '));
  const wink = best(() => {
    let tokens = 0;
    for (const text of texts) tokens += tag(text);
    return tokens;
  });
  return [
    { metric: 'tokens_per_second', value: own },
    { metric: 'wink_tagger_tokens_per_second', value: wink },
    { metric: 'ratio_to_wink_tagger', value: own / wink },
  ];
}

function best(run: () => number): number {
  let fastest = 0;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const tokens = run();
    fastest = Math.max(fastest, (tokens * 1000) / (performance.now() - started));
  }
  return fastest;
}
