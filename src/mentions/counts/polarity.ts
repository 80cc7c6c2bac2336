import type { Reading } from './reading.ts';
import type { Trigger } from './triggers.ts';

/** True when the sentence denies what the trigger says: "was not killed", "denied killing 15 people". */
export function isDenied(reading: Reading, trigger: Trigger): boolean {
  return isNegated(reading, trigger) || isUnderDenial(reading, trigger);
}

/** A "not" among the auxiliaries before the trigger, or one that the parse hangs on it; none of "hundreds if not thousands". */
function isNegated(
  { tokens, words, lexicon, sentence, phraseAt }: Reading,
  { first, index }: Trigger,
): boolean {
  const isNegator = (at: number) => lexicon.words.negators.has(words[at] ?? '');
  for (let at = first - 1; at >= 0 && !phraseAt[at]; at--) {
    if (isNegator(at)) return true;
    if (tokens[at]?.upos !== 'AUX' && tokens[at]?.upos !== 'ADV') break;
  }
  if (tokens[index]?.upos !== 'VERB') return false;
  return (sentence.children[index] ?? []).some((child) => isNegator(child) && !phraseAt[child]);
}

/** The trigger lies below a word of denial in the parse. */
function isUnderDenial({ tokens, words, lexicon }: Reading, { index }: Trigger): boolean {
  let at = tokens[index]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    if (lexicon.words.deniers.has(words[at] ?? '')) return true;
    if (/^(?:conj|parataxis|root)/.test(tokens[at]?.deprel ?? '') && steps > 0) return false;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
