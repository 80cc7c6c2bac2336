import type { Parsed } from '../../document/sentence.ts';
import { quote } from '../../document/span.ts';
import type { CountMention } from './count-mention.ts';
import type { Counted } from './counted.ts';
import type { Draft } from './draft.ts';
import type { CountLexicon } from './lexicon.ts';
import { readSentence } from './reading.ts';
import { draftsOf } from './sentence-counts.ts';

/**
 * Finds what sentences count: people killed, injured, taken, displaced or sent, attacks, and things destroyed.
 *
 * @param text the article's text, which the spans of the sentences' tokens point into
 * @param sentences parsed sentences of that text
 * @param lexicon `data/english/counts.yaml`, compiled
 * @returns the counts in the order of the text; a total stands before its parts
 */
export function findCounts(
  text: string,
  sentences: readonly Parsed[],
  lexicon: CountLexicon,
): CountMention[] {
  const found: CountMention[] = [];
  for (const sentence of sentences) {
    const offset = found.length;
    for (const draft of draftsOf(readSentence(sentence, lexicon))) {
      const mention = mentionOf(text, sentence, draft, offset);
      found.push(
        draft.ofEarlier ? { ...mention, partOf: mention.partOf ?? earlierTotal(found, mention) } : mention,
      );
    }
  }
  return found;
}

const earlierReach = 6;

/** The nearest total of the sentences before that is large enough to hold the mention. */
function earlierTotal(found: readonly CountMention[], { count, sentence }: CountMention): number | null {
  const index = found.findLastIndex((total) => {
    const isTotal = total.partOf === null && total.kind === 'figure' && total.count.what === count.what;
    const size = total.count.max ?? total.count.min ?? 0;
    return (
      isTotal &&
      total.sentence < sentence &&
      sentence - total.sentence < earlierReach &&
      size >= (count.min ?? 0)
    );
  });
  return index < 0 ? null : index;
}

function mentionOf(text: string, sentence: Parsed, draft: Draft, offset: number): CountMention {
  const { first, last, trigger, agent, head, what, negated, counted } = draft;
  const start = sentence.tokens[first]?.start ?? 0;
  const end = sentence.tokens[last]?.end ?? start;
  const { min, max, exact, who, kind }: Counted = counted;
  return {
    count: { what, min, max, exact, who, ...quote(text, start, end) },
    sentence: sentence.index,
    first,
    last,
    trigger,
    agent,
    head,
    kind,
    partOf: draft.partOf === null ? null : draft.partOf + offset,
    negated,
  };
}
