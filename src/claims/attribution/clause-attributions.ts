import type { Span } from '../../document/span.ts';
import type { SentenceReading } from '../reading.ts';
import type { AttributionWords } from './attribution-words.ts';
import { spansOf, subtree } from './spans.ts';

/** An attribution as one sentence shows it. */
export interface ClauseAttribution {
  readonly sentence: number;
  /** The source's token in that sentence, or null. */
  readonly source: number | null;
  /** The cue's token, and its words with auxiliaries and particles. */
  readonly cue: number;
  readonly cueSpan: Span;
  /** What is attributed within the sentence; empty where it stands only in quotation marks elsewhere. */
  readonly content: readonly Span[];
}

/** Every attribution that the parse of a sentence shows: verbs of speech and thought, and "according to". */
export function clauseAttributions(reading: SentenceReading, words: AttributionWords): ClauseAttribution[] {
  return reading.sentence.tokens.flatMap((token, index) => {
    const lemma = token.lemma.toLowerCase();
    if (token.upos === 'VERB' && words.verbs.has(lemma)) return byVerb(reading, index);
    const preposition = reading.clause.preposition(index);
    if (preposition !== null && words.according.has(preposition)) return byPreposition(reading, index);
    return [];
  });
}

function byVerb(reading: SentenceReading, verb: number): ClauseAttribution[] {
  const { clause, sentence } = reading;
  const [source = null] = clause.filling(verb, 'subject');
  return [
    {
      sentence: sentence.index,
      source,
      cue: verb,
      cueSpan: cueSpan(reading, verb),
      content: contentOf(reading, verb),
    },
  ];
}

function contentOf(reading: SentenceReading, verb: number): Span[] {
  const { sentence } = reading;
  const { deprel, head } = sentence.tokens[verb]!;
  if (deprel === 'parataxis' && head >= 0) {
    return spansOf(sentence, subtree(sentence, head, new Set([verb])));
  }
  const clauses = (sentence.children[verb] ?? []).filter((child) => {
    const relation = sentence.tokens[child]!.deprel;
    return relation === 'ccomp' || relation === 'xcomp' || (relation === 'parataxis' && child > verb);
  });
  return clauses.flatMap((child) => spansOf(sentence, subtree(sentence, child)));
}

function byPreposition(reading: SentenceReading, source: number): ClauseAttribution[] {
  const { sentence } = reading;
  const governor = sentence.tokens[source]!.head;
  if (governor < 0) return [];
  const marks = (sentence.children[source] ?? []).filter(
    (child) => sentence.tokens[child]!.deprel === 'case',
  );
  const cue = marks[0]!;
  const last = Math.max(...marks.flatMap((mark) => [mark, ...(sentence.children[mark] ?? [])]));
  return [
    {
      sentence: sentence.index,
      source,
      cue,
      cueSpan: { start: sentence.tokens[cue]!.start, end: sentence.tokens[last]!.end },
      content: spansOf(sentence, subtree(sentence, governor, new Set([source]))),
    },
  ];
}

function cueSpan({ sentence }: SentenceReading, verb: number): Span {
  const parts = (sentence.children[verb] ?? []).filter(
    (child) => child < verb && /^aux/.test(sentence.tokens[child]!.deprel),
  );
  return { start: sentence.tokens[Math.min(verb, ...parts)]!.start, end: sentence.tokens[verb]!.end };
}
