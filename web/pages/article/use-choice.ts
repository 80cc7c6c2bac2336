import { useCallback, useMemo } from 'react';
import { marksOf } from '../../../src/document/segments.ts';
import type { Record } from '../../../src/schema/record.ts';
import { useParameters } from '../../address/use-address.ts';
import type { WholeArticle } from './article-data.ts';

/** What of an article is chosen: a claim, or words with the claims that they are part of. The address holds it. */
export interface Choice {
  /** Index of the chosen claim in the record. */
  readonly claim: number | null;
  /** The chosen words and the indices of their claims; null where a claim was chosen in the list. */
  readonly words: { readonly text: string; readonly claims: readonly number[] } | null;
  readonly chooseClaim: (index: number | null) => void;
  /** Called again for the same words, goes to the next of their claims. */
  readonly chooseWords: (start: number, claims: readonly number[]) => void;
}

export function useChoice(whole: WholeArticle, record: Record): Choice {
  const [parameters, setParameters] = useParameters();
  const stored = parameters.get('claim');
  const found = whole.claims.findIndex(({ id }) => id === stored);
  const claim = found === -1 ? null : found;
  const word = parameters.get('word');
  const set = useCallback(
    (index: number | null, start: number | null) => {
      const id = index === null ? null : (whole.claims[index]?.id ?? null);
      setParameters({ claim: id, word: start === null ? null : String(start) }, { replace: true });
    },
    [whole, setParameters],
  );
  const chooseWords = useCallback(
    (start: number, claims: readonly number[]) => {
      const again = word === String(start) && claim !== null;
      set(again ? claims[(claims.indexOf(claim) + 1) % claims.length]! : claims[0]!, start);
    },
    [set, word, claim],
  );
  const words = useMemo(() => (word === null ? null : wordsAt(record, Number(word))), [record, word]);
  return { claim, words, chooseClaim: (index) => set(index, null), chooseWords };
}

/** The words that stand at a place of the text in any claim's role, and which claims those are. */
function wordsAt(record: Record, start: number): Choice['words'] {
  const marks = record.claims
    .flatMap(marksOf)
    .filter((mark) => mark.role !== 'sentence' && mark.start <= start && mark.end > start)
    .sort((one, other) => one.end - one.start - (other.end - other.start));
  const [least] = marks;
  if (!least) return null;
  const claims = [...new Set(marks.map(({ claim }) => claim))].sort((one, other) => one - other);
  return { text: record.article.text.slice(least.start, least.end), claims };
}
